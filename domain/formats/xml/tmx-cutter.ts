/** Longer than any unit is: what does not end within this is no TMX, and would fill the memory. */
const LONGEST = 4_000_000;

/** A unit of a TMX never ended. */
export class Endless extends Error {}

/**
 * Cuts a TMX that comes in pieces into its units, so that a file of any size is never in memory as a
 * whole. What stands in comments is passed over.
 */
export class TmxCutter {
  /** The language of the sources that the header names; `*all*` where it names none. */
  language = "*all*";
  /** Whether it has begun as a TMX does. */
  isTmx = false;
  #rest = "";
  #inBody = false;

  /** The units that end in this piece, each as XML. */
  push(piece: string): string[] {
    this.#rest += piece;
    if (!this.#inBody && !this.#enterBody()) return [];
    const units: string[] = [];
    let at = 0;
    for (;;) {
      const start = this.#nextStart(at);
      if (start === undefined) break;
      const end = this.#rest.indexOf(END, start);
      if (end < 0) {
        at = start;
        break;
      }
      at = end + END.length;
      units.push(this.#rest.slice(start, at));
    }
    this.#rest = this.#rest.slice(at);
    if (this.#rest.length > LONGEST) throw new Endless();
    return units;
  }

  #enterBody(): boolean {
    const body = /<body[\s>]/u.exec(this.#rest);
    if (body === null) {
      if (this.#rest.length > LONGEST) throw new Endless();
      return false;
    }
    const header = this.#rest.slice(0, body.index);
    this.language = /<header[^>]*\ssrclang\s*=\s*["']([^"']+)/u.exec(header)?.[1] ?? "*all*";
    this.#rest = this.#rest.slice(body.index);
    this.isTmx = /<tmx[\s>]/u.test(header);
    this.#inBody = true;
    return true;
  }

  /** Where the next unit begins, outside of comments. */
  #nextStart(from: number): number | undefined {
    START.lastIndex = from;
    for (let found = START.exec(this.#rest); found !== null; found = START.exec(this.#rest)) {
      if (found[0] !== "<!--") return found.index;
      const end = this.#rest.indexOf("-->", found.index);
      if (end < 0) return undefined;
      START.lastIndex = end;
    }
    return undefined;
  }
}

const START = /<tu[\s>]|<!--/gu;
const END = "</tu>";
