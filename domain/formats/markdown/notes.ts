import { markdown } from "./write";

/** Footnotes that a text did not have, numbered on after those it has. They stand behind everything else. */
export class MarkdownNotes {
  readonly #notes: string[] = [];
  readonly #first: number;
  readonly #lineEnd: string;

  constructor(text: string, lineEnd: string) {
    const numbers = Array.from(text.matchAll(/\[\^(\d{1,9})\]/gu), ([, number]) => Number(number));
    this.#first = 1 + numbers.reduce((most, number) => Math.max(most, number), 0);
    this.#lineEnd = lineEnd;
  }

  /** `[^4][^5]`, behind the text that these notes are about. */
  marksOf(notes: readonly string[] = []): string {
    return notes.map((note) => this.#mark(note)).join("");
  }

  /** The notes as definitions, a blank line before each. */
  list(): string {
    return this.#notes.join("");
  }

  #mark(text: string): string {
    const label = `[^${this.#first + this.#notes.length}]`;
    const setting = { holder: "paragraph", newLine: `${this.#lineEnd}    ` } as const;
    const note = markdown([{ type: "text", text: text.replace(/\n{2,}/gu, "\n") }], setting);
    this.#notes.push(`${this.#lineEnd}${label}: ${note}${this.#lineEnd}`);
    return label;
  }
}
