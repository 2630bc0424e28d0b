import { SaxesParser } from "saxes";
import type { Unreadable } from "../format";

/** Nobody writes a unit of more characters. */
const LONGEST_UNIT = 10_000_000;
const DEEPEST = 100;

/** Cuts a memory that comes in pieces into its units, and says what is wrong with it. */
export class Cutter {
  /** BCP 47; `*all*` where each unit says its own. */
  sourceLanguage = "*all*";
  problem: Unreadable | undefined;
  readonly #parser = new SaxesParser({ xmlns: false, position: true });
  readonly #found: string[] = [];
  /** What has come in and may still be needed, and where in the file it begins. */
  #held = "";
  #base = 0;
  /** Of the unit that is open. */
  #start: number | undefined;
  /** Behind the last tag: the next may have begun in this chunk and end in another. */
  #last = 0;
  #depth = 0;
  #isMemory = false;

  constructor() {
    const parser = this.#parser;
    parser.on("error", ({ message }) => {
      this.#fail({ unreadable: "broken", place: /^\d+:\d+/u.exec(message)?.[0] ?? "1:1" });
    });
    parser.on("doctype", (type) => {
      if (type.includes("[")) this.#fail({ unreadable: "broken", place: "DOCTYPE" });
    });
    parser.on("opentag", ({ name, attributes }) => this.#open(name, attributes));
    parser.on("closetag", ({ name }) => this.#close(name));
  }

  write(text: string): void {
    this.#held += text;
    this.#parse(() => this.#parser.write(text));
    const kept = this.#start ?? this.#last;
    if (this.#parser.position - kept > LONGEST_UNIT) this.problem ??= { unreadable: "too-large" };
    this.#held = this.#held.slice(Math.max(0, kept - this.#base));
    this.#base = Math.max(this.#base, kept);
  }

  end(): void {
    this.#parse(() => this.#parser.close());
    if (!this.#isMemory) this.problem ??= { unreadable: "wrong-format" };
  }

  /** The units that are whole by now, each as it stands in the file. Each is given once. */
  taken(): string[] {
    return this.#found.splice(0);
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#last = this.#parser.position;
    if (++this.#depth > DEEPEST) this.#fail({ unreadable: "too-large" });
    if (this.#depth === 1) this.#isMemory = name === "tmx";
    if (!this.#isMemory) this.#fail({ unreadable: "wrong-format" });
    if (name === "header") this.sourceLanguage = attributes.srclang ?? "*all*";
    if (name === "tu" && this.#start === undefined)
      this.#start =
        this.#base + this.#held.lastIndexOf("<", this.#parser.position - this.#base - 1);
  }

  #close(name: string): void {
    this.#last = this.#parser.position;
    this.#depth--;
    if (name !== "tu" || this.#start === undefined) return;
    this.#found.push(
      this.#held.slice(this.#start - this.#base, this.#parser.position - this.#base),
    );
    this.#start = undefined;
  }

  #fail(problem: Unreadable): never {
    this.problem ??= problem;
    throw new Stopped();
  }

  #parse(work: () => void): void {
    try {
      work();
    } catch (stopped) {
      if (!(stopped instanceof Stopped)) throw stopped;
    }
  }
}

/** Ends the parser, which goes on after an error otherwise. */
class Stopped extends Error {}
