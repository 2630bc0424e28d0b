import type { Termbase } from "@/domain/terms/termbase";
import { Cell } from "./cell";
import type { Answer } from "./request";
import type { AgreedConcept } from "./version-api";

type Ask = () => Promise<Answer<{ concepts: AgreedConcept[] }>>;

/** What somebody marked when they wanted to propose a term. */
type Marked = { readonly source: string; readonly target: string };

type Pair = { readonly from: string; readonly to: string };

/** The agreed terms of the pair of languages, ready to be found; nothing where there are none. */
export class Terms {
  readonly base = new Cell<Termbase<AgreedConcept> | undefined>(undefined);
  marked: Marked = { source: "", target: "" };
  readonly #ask: Ask;
  readonly #pair: Pair;

  constructor(ask: Ask, pair: Pair) {
    this.#ask = ask;
    this.#pair = pair;
  }

  /** Asks for them, at the beginning and when somebody has agreed on others. */
  async learn(): Promise<void> {
    const answer = await this.#ask();
    if (!answer.ok) return;
    const { concepts } = answer.value;
    this.base.set(concepts.length === 0 ? undefined : await this.#ready(concepts));
  }

  /** What finds them comes apart from the page. */
  async #ready(concepts: readonly AgreedConcept[]): Promise<Termbase<AgreedConcept>> {
    const { from, to } = this.#pair;
    const [{ termbaseOf }, { stemmerOf }] = await Promise.all([
      import("@/domain/terms/termbase"),
      import("@/domain/terms/stemmer-of"),
    ]);
    const [stemFrom, stemTo] = await Promise.all([stemmerOf(from), stemmerOf(to)]);
    return termbaseOf(concepts, { from, to, stemFrom, stemTo });
  }
}
