import type { CheckOptions, Others } from "@/domain/checks/check";
import { Cell } from "./cell";
import type { Passage } from "./passage";
import type { Answer } from "./request";

type Asking = {
  readonly checking: () => Promise<Answer<CheckOptions>>;
  readonly others: (passageId: string) => Promise<Answer<Others>>;
};

type Known = {
  readonly options: CheckOptions;
  readonly others: ReadonlyMap<string, Others>;
};

/** What the checks are told beyond the two texts: the rules of the project, and its other passages. */
export class Checking {
  readonly known = new Cell<Known>({ options: {}, others: new Map() });
  readonly #ask: Asking;
  #asked = false;
  readonly #revisions = new Map<string, number>();

  constructor(ask: Asking) {
    this.#ask = ask;
  }

  optionsFor(passageId: string): CheckOptions {
    const { options, others } = this.known.read();
    const found = others.get(passageId);
    return found === undefined ? options : { ...options, others: found };
  }

  /** Asks for what is not known yet. Without an answer it is asked again the next time somebody looks. */
  async want({ id, revision }: Passage): Promise<void> {
    await Promise.all([this.#wantOptions(), this.#wantOthers(id, revision)]);
  }

  async #wantOptions(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    const answer = await this.#ask.checking();
    if (answer.ok) this.known.set({ ...this.known.read(), options: answer.value });
    else this.#asked = false;
  }

  async #wantOthers(id: string, revision: number): Promise<void> {
    if (this.#revisions.get(id) === revision) return;
    this.#revisions.set(id, revision);
    const answer = await this.#ask.others(id);
    if (!answer.ok) this.#revisions.delete(id);
    else {
      const { options, others } = this.known.read();
      this.known.set({ options, others: new Map(others).set(id, answer.value) });
    }
  }
}
