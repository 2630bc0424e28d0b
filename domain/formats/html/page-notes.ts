import { bracketed } from "../bracketed";
import type { Footnotes, Paragraph } from "../format";
import { escaped } from "./escaped";
import type { Element } from "./nodes";
import type { Run } from "./runs";

/**
 * Footnotes that a page did not have, numbered on after those it has, with the roles of DPUB-ARIA.
 * They stand in a list behind everything else.
 */
export class PageNotes {
  readonly #notes: string[] = [];
  readonly #first: number;

  readonly #lineBreak: string;

  constructor(source: string, lineBreak: string) {
    this.#lineBreak = lineBreak;
    this.#first = 1 + Array.from(source.matchAll(MARK)).length;
  }

  /** The texts for a place, and what stands behind each of them to lead to its notes. */
  told(place: Place, texts: readonly string[], footnotes: Footnotes = []): Told {
    const { run } = place;
    if (run === undefined || PLAIN.test(run.holder?.tagName ?? ""))
      return { told: bracketed(texts, footnotes), marks: texts.map(() => "") };
    // In a link no other link may stand.
    const isLinked = [run.holder, ...run.wrappers].some(isLink);
    const mark = (note: string) => this.#mark(note, isLinked);
    return { told: texts, marks: texts.map((_, at) => (footnotes[at] ?? []).map(mark).join("")) };
  }

  /** The notes, or nothing where there are none. */
  list(language: Readonly<Record<string, string>>): string {
    if (this.#notes.length === 0) return "";
    const said = Object.entries(language).map(
      ([name, value]) => ` ${name}="${value.replace(/[^\w-]/gu, "")}"`,
    );
    return `<section role="doc-endnotes"${said.join("")}>\n<ol start="${this.#first}">\n${this.#notes.join("\n")}\n</ol>\n</section>\n`;
  }

  #mark(note: string, isLinked: boolean): string {
    const number = this.#first + this.#notes.length;
    const [here, there] = [`translators-note-mark-${number}`, `translators-note-${number}`];
    const back = isLinked ? "" : ` <a role="doc-backlink" href="#${here}">↑</a>`;
    this.#notes.push(
      `<li id="${there}">${escaped(note).replace(/\n/gu, this.#lineBreak)}${back}</li>`,
    );
    return isLinked
      ? `<sup>${number}</sup>`
      : `<sup><a role="doc-noteref" id="${here}" href="#${there}">${number}</a></sup>`;
  }
}

/** An attribute is no run of text. */
type Place = { readonly paragraph: Paragraph; readonly run?: Run };

type Told = { readonly told: readonly string[]; readonly marks: readonly string[] };

/** Elements that hold characters and nothing else, as attributes do. */
export const PLAIN = /^(?:title|textarea|option)$/u;

/** How pages mark the notes they have: by role, by the class that converters set, or as EPUB does. */
const MARK = /role="doc-noteref"|class="[^"]*\bfootnote-ref\b|epub:type="noteref"/gu;

const isLink = (element: Element | undefined) => element?.tagName === "a";
