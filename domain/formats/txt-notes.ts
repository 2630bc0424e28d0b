import type { Footnotes } from "./format";

/** Notes of a plain text: `[1]` behind a text, and `[1] …` behind all, numbered on after those it has. */
export class TextNotes {
  readonly list: string[] = [];
  readonly #first: number;

  constructor(text: string) {
    const numbers = Array.from(text.matchAll(/\[(\d{1,3})\]/gu), ([, number]) => Number(number));
    this.#first = 1 + numbers.reduce((most, number) => Math.max(most, number), 0);
  }

  /** The texts with the numbers of their notes behind them. */
  marked(texts: readonly string[], footnotes: Footnotes = []): string[] {
    return texts.map((text, at) =>
      [text, ...(footnotes[at] ?? []).map((note) => this.#mark(note))].join(" "),
    );
  }

  /** A number behind a space: it is nobody's figure, and stays on its side whichever way a text runs. */
  #mark(note: string): string {
    const mark = `[${this.#first + this.list.length}]`;
    this.list.push(`${mark} ${note.replace(/\s*\n\s*/gu, " ")}`);
    return mark;
  }
}
