import { SaxesParser, type SaxesTagPlain } from "saxes";
import { closing, opening, standalone } from "@/domain/codes/code";
import { type Limits, limitsOfFirst, limitsOfSecond } from "@/domain/formats/xliff/limits";
import type { Languages, Placed } from "./placed";

type Unit = {
  name: string;
  texts: Map<string, string>;
  /** Where each side begins, counted from 1. */
  lines: Map<string, number>;
  limits: Limits;
};

/** Units of XLIFF 1.2 and 2.x and of TMX. Inline elements become codes. Nothing if it is not well-formed. */
export function pairsOfXml(text: string, given: Languages): Placed[] | undefined {
  const reading = new Reading(given);
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => reading.open(tag, parser.line));
  parser.on("closetag", ({ name, isSelfClosing }) =>
    isSelfClosing ? undefined : reading.close(name),
  );
  parser.on("text", (piece) => reading.add(piece));
  parser.on("cdata", (piece) => reading.add(piece));
  try {
    parser.write(text).close();
  } catch {
    return undefined;
  }
  return reading.pairs();
}

const UNITS = new Set(["trans-unit", "segment", "tu"]);
const TEXTS = new Set(["source", "target", "seg"]);
/** Stands for the whole of a unit, which may have no translation. */
const UNIT = "unit";
const PAIRED = new Set(["g", "pc", "mrk"]);

/** What has been read so far of one file. */
class Reading {
  readonly #units: Unit[] = [];
  readonly #open: { id: number; isPair: boolean }[] = [];
  #from: string | undefined;
  #to: string | undefined;
  #side: string | undefined;
  #tuv = "";
  #parent = "";
  #limits: Limits = {};
  #codes = new Map<string, number>();

  constructor({ from, to }: Languages) {
    this.#from = from;
    this.#to = to;
  }

  open(tag: SaxesTagPlain, line: number): void {
    const { name, attributes, isSelfClosing } = tag;
    this.#learnLanguages(attributes);
    if (name === "unit") this.#enter(attributes);
    if (name === "tuv") this.#tuv = attributes["xml:lang"] ?? attributes.lang ?? "";
    if (UNITS.has(name)) this.#begin(tag, line);
    else if (this.#side !== undefined) this.#code(tag);
    else if (TEXTS.has(name) && !isSelfClosing)
      this.#enterSide(name === "seg" ? this.#tuv.toLowerCase() : name, line);
  }

  close(name: string): void {
    if (TEXTS.has(name) && this.#open.length === 0) this.#side = undefined;
    if (this.#side === undefined) return;
    const code = this.#open.pop();
    if (code?.isPair) this.#put(closing(code.id));
  }

  /** What stands inside a native code (`<ph>&lt;br&gt;</ph>`) is no text. */
  add(piece: string): void {
    if (this.#side !== undefined && !this.#open.some(({ isPair }) => !isPair)) this.#put(piece);
  }

  pairs(): Placed[] {
    const [from, to] = [this.#from ?? "en", this.#to ?? this.#otherLanguage() ?? "und"];
    return this.#units.flatMap(({ name, texts, lines, limits }) => {
      const source = texts.get("source") ?? texts.get(from.toLowerCase());
      const target = texts.get("target") ?? texts.get(to.toLowerCase());
      const line = lines.get("target") ?? lines.get(to.toLowerCase()) ?? lines.get(UNIT) ?? 1;
      return source === undefined
        ? []
        : [{ place: name, line, pair: { source, target: target ?? "", from, to, ...limits } }];
    });
  }

  #learnLanguages(attributes: SaxesTagPlain["attributes"]): void {
    this.#from ??= attributes["source-language"] ?? attributes.srcLang ?? attributes.srclang;
    this.#to ??= attributes["target-language"] ?? attributes.trgLang;
  }

  #otherLanguage(): string | undefined {
    return [...(this.#units[0]?.texts.keys() ?? [])].find(
      (side) => side !== this.#from?.toLowerCase() && side !== "source" && side !== "target",
    );
  }

  /** What the unit asks holds of its segment, where there is one. */
  #enter(attributes: SaxesTagPlain["attributes"]): void {
    this.#parent = attributes.id ?? "";
    this.#limits = limitsOfSecond(attributes);
  }

  #enterSide(side: string, line: number): void {
    this.#side = side;
    this.#units.at(-1)?.lines.set(side, line);
  }

  #begin({ name: element, attributes }: SaxesTagPlain, line: number): void {
    const named = attributes.id ?? attributes.tuid ?? this.#parent;
    const name = named === "" ? String(this.#units.length + 1) : named;
    const limits = element === "trans-unit" ? limitsOfFirst(attributes) : this.#limits;
    this.#units.push({ name, texts: new Map(), lines: new Map([[UNIT, line]]), limits });
    this.#codes = new Map();
  }

  #code({ name, attributes, isSelfClosing }: SaxesTagPlain): void {
    const key = attributes.id ?? attributes.i ?? attributes.x ?? name;
    const id = this.#codes.get(key) ?? this.#codes.size + 1;
    this.#codes.set(key, id);
    const isPair = PAIRED.has(name);
    this.#put(isPair && !isSelfClosing ? opening(id) : standalone(id));
    if (!isSelfClosing) this.#open.push({ id, isPair });
  }

  #put(piece: string): void {
    const unit = this.#units.at(-1);
    if (unit !== undefined && this.#side !== undefined)
      unit.texts.set(this.#side, (unit.texts.get(this.#side) ?? "") + piece);
  }
}
