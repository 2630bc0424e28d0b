import type { Tools } from "@/domain/checks/check";
import { Cell } from "./cell";

/**
 * The tools of the checks in a page: each is fetched when a check first reaches for it, as most
 * passages need none. Who watches `arrived` checks again with what has come.
 */
class LaterTools implements Tools {
  readonly arrived = new Cell<Tools>({});
  readonly #asked = new Set<keyof Tools>();

  get sentences() {
    return this.#later("sentences", async () => {
      const [{ align }, { sentencesIn }] = await Promise.all([
        import("@/domain/alignment/align"),
        import("@/domain/segmentation/sentences"),
      ]);
      return { align, sentencesIn };
    });
  }

  get matcherOf() {
    return this.#later(
      "matcherOf",
      async () => (await import("@/domain/checks/rule-pattern")).matcherOf,
    );
  }

  get figures() {
    return this.#later("figures", () => import("@/domain/checks/not-otherwise"));
  }

  get hijri() {
    return this.#later("hijri", () => import("@/domain/languages/hijri-dates"));
  }

  get lookAlikesIn() {
    return this.#later(
      "lookAlikesIn",
      async () => (await import("@/domain/languages/look-alikes")).lookAlikesIn,
    );
  }

  get spelling() {
    return this.#later("spelling", async () => {
      const [{ namesOf }, { spellingOf }] = await Promise.all([
        import("@/domain/checks/names-in"),
        import("@/domain/checks/spelling-of"),
      ]);
      return { namesOf, spellingOf };
    });
  }

  get speakersIn() {
    return this.#later(
      "speakersIn",
      async () => (await import("@/domain/checks/speakers-in")).speakersIn,
    );
  }

  #later<Name extends keyof Tools>(name: Name, fetch: () => Promise<Tools[Name]>): Tools[Name] {
    const has = this.arrived.read()[name];
    if (has === undefined && !this.#asked.has(name)) {
      this.#asked.add(name);
      fetch().then(
        (tool) => this.arrived.set({ ...this.arrived.read(), [name]: tool }),
        () => this.#asked.delete(name), // without a network: asked for again at the next look
      );
    }
    return has;
  }
}

export const laterTools = new LaterTools();
