import { Cell } from "./cell";
import type { Remembered } from "./remembered";
import type { Answer } from "./request";

type Ask = (passageId: string) => Promise<Answer<Remembered>>;

const NOTHING: Remembered = { matches: [], phrases: [], repeated: [] };

/** What the memory knows of the passages that were looked at; `undefined` while it is asked. */
export class Matches {
  readonly known = new Cell<ReadonlyMap<string, Remembered>>(new Map());
  readonly #ask: Ask;
  readonly #asked = new Set<string>();

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  of(passageId: string): Remembered | undefined {
    return this.known.read().get(passageId);
  }

  async want(passageId: string): Promise<Remembered> {
    if (!this.#asked.has(passageId)) {
      this.#asked.add(passageId);
      const answer = await this.#ask(passageId);
      // Without an answer it is asked again the next time somebody looks.
      if (!answer.ok) this.#asked.delete(passageId);
      else this.known.set(new Map(this.known.read()).set(passageId, answer.value));
    }
    return this.of(passageId) ?? NOTHING;
  }
}
