import type { Work } from "../work";

/** Something a person can do in the editor: in the palette, among the keys, and under its keys. */
export type Command = {
  /** Its words are `command.<id>` in locales/<language>/editor.json. */
  readonly id: string;
  /** As `Mod+Shift+Enter`; Mod is Ctrl, and Cmd on a Mac. The first is shown first. */
  readonly keys: readonly string[];
  /** Its keys work while somebody writes. Keys without a modifier never should. */
  readonly whileWriting: boolean;
  readonly allowed?: (work: Work) => boolean;
  readonly run: (work: Work) => void;
};
