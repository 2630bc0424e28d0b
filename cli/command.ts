/** One thing `enface` can do. Commands are listed in `index.ts`. */
export type Command = {
  readonly name: string;
  /** What it does, in a few words, for the list of commands. */
  readonly summary: string;
  /** Everything `enface <name> --help` prints. */
  readonly help: string;
  /** Writes to the terminal; throws `BadInput` or `WrongUsage`. */
  readonly run: (words: string[], terminal: Terminal) => Promise<void>;
};

/** Where a command speaks. Results go to `out`, everything else to `tell`. */
export type Terminal = {
  readonly out: (text: string) => void;
  readonly tell: (text: string) => void;
  /** Whether a person is watching what is told. */
  readonly isWatched: boolean;
  /** Where relative file names are looked up. */
  readonly folder: string;
};

/** What was given cannot be worked with. The message is one sentence; the program ends with 1. */
export class BadInput extends Error {}

/** The command was not called as its help says. The program ends with 2. */
export class WrongUsage extends Error {}
