import type { Whole } from "./draft";

/** A draft as it lies on this machine until the server has it. */
export type Kept = {
  /** Under what it lies there. */
  readonly key: string;
  readonly passageId: string;
  readonly text: string;
  /** What it was typed over. */
  readonly baseText: string;
  readonly revision: number;
  /** Texts that were on their way to the server. */
  readonly sent?: readonly string[] | undefined;
  /** Where it came from as a whole, if nobody has typed into it. */
  readonly origin?: Whole | undefined;
};

type Place = { readonly userId: string; readonly versionId: string; readonly tab: string };

/**
 * Where drafts lie that the server has not got yet: in this browser, per person and tab, so that
 * they survive a crash. A browser that keeps nothing (private mode, full) only loses that.
 */
export class Drawer {
  readonly #prefix: string;
  readonly #tab: string;

  constructor({ userId, versionId, tab }: Place) {
    this.#prefix = `enface.draft.${userId}.${versionId}.`;
    this.#tab = tab;
  }

  keep({ passageId, ...kept }: Omit<Kept, "key">): void {
    quietly(() => localStorage.setItem(this.#keyOf(passageId), JSON.stringify(kept)));
  }

  drop(passageId: string): void {
    this.dropKey(this.#keyOf(passageId));
  }

  dropKey(key: string): void {
    quietly(() => localStorage.removeItem(key));
  }

  /** What lies there for the open version, from whichever tab. */
  all(): Kept[] {
    return (
      quietly(() =>
        Object.keys(localStorage)
          .filter((key) => key.startsWith(this.#prefix))
          .flatMap((key) => this.#read(key)),
      ) ?? []
    );
  }

  #keyOf(passageId: string): string {
    return `${this.#prefix}${passageId}.${this.#tab}`;
  }

  #read(key: string): Kept[] {
    const passageId = key.slice(this.#prefix.length).split(".")[0] ?? "";
    const kept = quietly(() => JSON.parse(localStorage.getItem(key) ?? ""));
    return typeof kept?.text === "string" ? [{ ...kept, key, passageId }] : [];
  }
}

function quietly<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
