import type { Unreadable } from "../format";
import { readXml } from "../xml/read-xml";

/** Nobody writes a unit of more characters, nor a header. */
const LONGEST = 10_000_000;

/**
 * Cuts a memory that comes in pieces into its units, and says what is wrong with the whole of it.
 * Whether a unit is well-formed is seen when it is read.
 */
export class Cutter {
  /** BCP 47; `*all*` where each unit says its own. */
  sourceLanguage = "*all*";
  problem: Unreadable | undefined;
  #found: string[] = [];
  /** What has come in and is not given yet. */
  #held = "";
  #inBody = false;

  write(text: string): void {
    if (this.problem) return;
    this.#held += text;
    if (!this.#inBody) this.#enterBody();
    if (this.#inBody) this.#cut();
    if (this.#held.length > LONGEST) this.problem ??= { unreadable: "too-large" };
  }

  end(): void {
    if (!this.#inBody && ROOT.exec(this.#held)?.[1] !== "tmx") {
      this.problem ??= { unreadable: "wrong-format" };
    }
    // What is left must close what the header opened.
    const tail = readXml(this.#inBody ? `<tmx><body>${this.#held}` : this.#held);
    if ("unreadable" in tail) this.problem ??= tail;
  }

  /** The units that are whole by now, each as it stands in the file. Each is given once. */
  taken(): string[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  #enterBody(): void {
    const root = ROOT.exec(this.#held)?.[1];
    if (root !== undefined && root !== "tmx") this.problem = { unreadable: "wrong-format" };
    const body = BODY.exec(this.#held);
    if (root !== "tmx" || body === null) return;
    const head = readXml(`${this.#held.slice(0, body.index)}</tmx>`);
    if ("unreadable" in head) this.problem = head;
    else {
      const header = head.children.find((child) => "name" in child && child.name === "header");
      if (header !== undefined && "name" in header)
        this.sourceLanguage = header.attributes.srclang ?? "*all*";
    }
    this.#held = this.#held.slice(body.index + body[0].length);
    this.#inBody = true;
  }

  #cut(): void {
    let at = 0;
    for (;;) {
      const start = next(START, this.#held, at);
      if (start === undefined) break;
      const end = next(END, this.#held, start.index);
      if (end === undefined) {
        at = start.index;
        break;
      }
      at = end.index + end[0].length;
      this.#found.push(this.#held.slice(start.index, at));
    }
    this.#held = this.#held.slice(at);
  }
}

/** Where the mark stands next outside of comments and character data. */
function next(mark: RegExp, text: string, from: number): RegExpExecArray | undefined {
  mark.lastIndex = from;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const close = CLOSES[found[0]];
    if (close === undefined) return found;
    const end = text.indexOf(close, found.index + found[0].length);
    if (end < 0) return undefined;
    mark.lastIndex = end + close.length;
  }
  return undefined;
}

const CLOSES: Readonly<Record<string, string>> = { "<!--": "-->", "<![CDATA[": "]]>" };
/** A broken unit may not have ended when the next begins: then that begins one too. */
const START = /<tu(?=[\s>])|<!--|<!\[CDATA\[/g;
const END = /<\/tu\s*>|<!--|<!\[CDATA\[/g;
/** The name of the first tag, behind declaration, comments and a document type. */
const ROOT =
  /^\ufeff?(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<![^[\]>]*(?:\[[\s\S]*?\]\s*)?>)*<([^\s/>!?]+)/;
const BODY = /<body(?:\s[^>]*)?>/;
