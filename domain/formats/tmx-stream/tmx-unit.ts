import { type Code, closing, MOST_CODES, opening, standalone } from "../../codes/code";
import { HIGHLIGHT_END } from "../xml/tmx-text";
import { isElement, type XmlElement, type XmlNode } from "../xml/tree";
import { childNamed, elementsOf, textInside, xmlEscaped } from "../xml/xml-text";

/** What was said with what. All its texts speak of the same codes. */
export type TmxUnit = {
  /** BCP 47. The first is the source. */
  readonly variants: readonly { readonly language: string; readonly text: string }[];
  readonly codes: readonly Code[];
  /** As the file says them, without the `x-` of what the standard has no word for. */
  readonly props: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
  /** ISO 8601. */
  readonly changed: string | undefined;
  /** What it is called in the file, and who changed or made it. */
  readonly id: string | undefined;
  readonly by: string | undefined;
};

/** Nothing where a unit does not hold two texts. */
export function tmxUnit(element: XmlElement, language: string): TmxUnit | undefined {
  const own = (element.attributes.srclang ?? language).toLowerCase();
  const codes = new Codes();
  const said = elementsOf(element)
    .filter(({ name }) => name === "tuv")
    .flatMap((variant) => {
      const seg = childNamed(variant, "seg");
      const tag = variant.attributes["xml:lang"] ?? variant.attributes.lang;
      return seg && tag ? [{ language: tag, seg, attributes: variant.attributes }] : [];
    })
    .toSorted((one, two) => Number(isOf(two.language, own)) - Number(isOf(one.language, own)));
  if (said.length < 2) return undefined;
  const variants = said.map(({ language, seg }) => ({ language, text: codes.textOf(seg) }));
  const from = [element.attributes, ...said.map(({ attributes }) => attributes)];
  const named = (name: string) => elementsOf(element).filter((child) => child.name === name);
  return {
    variants,
    codes: codes.all,
    props: Object.fromEntries(
      named("prop").map((prop) => [
        (prop.attributes.type ?? "").replace(/^x-/u, ""),
        textInside(prop).trim(),
      ]),
    ),
    notes: named("note").map((note) => textInside(note).trim()),
    // Not spread: that is slow, and there are millions of units.
    changed: timeOf(from, "changedate") ?? timeOf(from, "creationdate"),
    id: element.attributes.tuid,
    by: personOf(from, "changeid") ?? personOf(from, "creationid"),
  };
}

type Attributes = XmlElement["attributes"];

/** The last of those that the unit and its texts name. */
function timeOf(from: readonly Attributes[], name: string): string | undefined {
  const times = from.flatMap((attributes) => isoOf(attributes[name] ?? "") ?? []);
  return times.toSorted().at(-1);
}

/** Of the translation before that of the unit. */
function personOf(from: readonly Attributes[], name: string): string | undefined {
  return from.findLast((attributes) => attributes[name])?.[name];
}

/** `en-GB` answers to `en`. */
function isOf(language: string, asked: string): boolean {
  const own = language.toLowerCase();
  return own === asked || own.startsWith(`${asked}-`) || asked.startsWith(`${own}-`);
}

/** `20240312T090000Z`, the short form of the standard. */
function isoOf(stamp: string): string | undefined {
  if (!/^\d{8}T\d{6}Z$/.test(stamp)) return undefined;
  const part = (from: number, to: number) => stamp.slice(from, to);
  const date = `${part(0, 4)}-${part(4, 6)}-${part(6, 8)}`;
  const iso = `${date}T${part(9, 11)}:${part(11, 13)}:${part(13, 15)}.000Z`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

type Mark = Omit<Code, "id">;

/** The codes of a unit. One that stands in two of its texts has one number: that of `x`, or else its turn. */
class Codes {
  readonly all: Code[] = [];
  readonly #known = new Map<string, number>();

  textOf(seg: XmlElement): string {
    if (!seg.children.some(isElement)) return textInside(seg).replace(PRIVATE, "");
    const ends = new Map(
      elementsOf(seg).flatMap((end): [string, XmlElement][] =>
        end.name === "ept" && end.attributes.i ? [[end.attributes.i, end]] : [],
      ),
    );
    const open = new Map<string, number>();
    const turn = new Map<string, number>();
    return seg.children.map((node) => this.#one(node, { ends, open, turn })).join("");
  }

  #one(node: XmlNode, seg: Seg): string {
    if (!isElement(node)) return node.text.replace(PRIVATE, "");
    const { name, attributes } = node;
    const i = attributes.i ?? "";
    const raw = textInside(node);
    if (name === "hi") return this.#highlighted(node, seg);
    if (name === "bpt" && seg.ends.has(i)) {
      const rawEnd = textInside(seg.ends.get(i) ?? node);
      const number = this.#number(node, seg, { kind: "pair", label: labelOf(node), raw, rawEnd });
      seg.open.set(i, number);
      return opening(number);
    }
    const opened = seg.open.get(i);
    if (name === "ept" && opened !== undefined) return closing(opened);
    const mark: Mark = { kind: "standalone", label: labelOf(node), raw };
    return standalone(this.#number(node, seg, mark));
  }

  #highlighted(node: XmlElement, seg: Seg): string {
    const { type } = node.attributes;
    const raw = type === undefined ? "<hi>" : `<hi type="${xmlEscaped(type)}">`;
    const mark: Mark = { kind: "pair", label: type ?? "hi", raw, rawEnd: HIGHLIGHT_END };
    const number = this.#number(node, seg, mark);
    const inside = node.children.map((child) => this.#one(child, seg)).join("");
    return opening(number) + inside + closing(number);
  }

  #number({ name, attributes }: XmlElement, { turn }: Seg, mark: Mark): number {
    const nth = (turn.get(name) ?? 0) + 1;
    turn.set(name, nth);
    const key = `${mark.kind} ${attributes.x ?? `${name} ${nth}`}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const id = Math.min(MOST_CODES, this.all.length + 1);
    if (id > this.all.length) this.all.push({ id, ...mark });
    this.#known.set(key, id);
    return id;
  }
}

type Seg = {
  readonly ends: ReadonlyMap<string, XmlElement>;
  /** Numbers of the pairs that are open, by `i`. */
  readonly open: Map<string, number>;
  readonly turn: Map<string, number>;
};

/** Would be taken for codes. */
const PRIVATE = /[\u{f0000}-\u{fffff}]/gu;

function labelOf(node: XmlElement): string {
  const native = textInside(node).trim();
  const tag = /^<([a-z][a-z\d]*)/iu.exec(native)?.[1];
  return tag ?? (native !== "" && native.length <= 40 ? native : node.name);
}
