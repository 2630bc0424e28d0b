import { Cell } from "./cell";
import type { Engine, Suggestion } from "./machine-answer";
import type { Answer } from "./request";

type Api = {
  readonly engine: (passageId: string) => Promise<Answer<Engine>>;
  readonly suggest: (passageId: string) => Promise<Answer<Suggestion>>;
};

/** What a machine suggests for the passages it was asked about. Nothing is asked unless somebody wants it. */
export class Suggestions {
  /** `undefined` while it is asked. */
  readonly known = new Cell<ReadonlyMap<string, Suggestion | undefined>>(new Map());
  readonly #api: Api;

  constructor(api: Api) {
    this.#api = api;
  }

  engine(passageId: string): Promise<Answer<Engine>> {
    return this.#api.engine(passageId);
  }

  /** Asks, unless there is an answer that was one. */
  async want(passageId: string): Promise<Suggestion> {
    const known = this.known.read().get(passageId);
    if (known?.trouble === null) return known;
    this.#learn(passageId, undefined);
    const answer = await this.#api.suggest(passageId);
    const suggestion = answer.ok ? answer.value : ({ trouble: "unreachable" } as const);
    this.#learn(passageId, suggestion);
    return suggestion;
  }

  #learn(passageId: string, suggestion: Suggestion | undefined): void {
    this.known.set(new Map(this.known.read()).set(passageId, suggestion));
  }
}
