import type { Code } from "../../codes/code";
import { coder } from "../../codes/coder";
import { tailOf } from "../tail-of";
import type { Atom, Content, Item, WrapperItem } from "./items";
import type { Property } from "./properties";

/** What each code of a paragraph is turned back into. */
export type Mark =
  | { readonly type: "format"; readonly properties: readonly Property[] }
  | { readonly type: "wrapper"; readonly item: WrapperItem; readonly base: readonly Property[] }
  | { readonly type: "whole"; readonly atoms: readonly Atom[] };

export type Coded = {
  readonly text: string;
  readonly codes: readonly Code[];
  readonly marks: readonly Mark[];
  /** The formatting of most of the text: what stands outside every code has it. */
  readonly base: readonly Property[];
  /** Links and controls around all of it, outermost first. */
  readonly outer: readonly WrapperItem[];
  /** White space at both ends, which is no part of the text. */
  readonly lead: string;
  readonly tail: string;
  readonly isFull: boolean;
};

export function codedText(source: string, content: Content): Coded {
  const codes = coder();
  const marks: Mark[] = [];
  const { items, outer } = unwrapped(content.items);
  const base = baseOf(items);
  const whole = sequence(items, base.key);
  const lead = /^\s*/u.exec(whole)?.[0] ?? "";
  const tail = whole.trim() === "" ? "" : tailOf(whole);
  const text = whole.slice(lead.length, whole.length - tail.length);
  return {
    text,
    codes: codes.codes,
    marks,
    base: base.properties,
    outer,
    lead,
    tail,
    isFull: codes.full,
  };

  function sequence(inner: readonly Item[], key: string): string {
    return inner.map((item) => one(item, key)).join("");
  }

  function one(item: Item, key: string): string {
    if (item.type === "text")
      return item.key === key ? coded(item.text) : formatted(item.text, item.properties, item.key);
    if (item.type === "whole") {
      marks.push({ type: "whole", atoms: item.atoms });
      return codes.alone(
        item.label,
        item.atoms.map(({ element }) => source.slice(element.start, element.end)).join(""),
      );
    }
    const own = baseOf(item.inner);
    marks.push({ type: "wrapper", item, base: own.properties });
    const mark = { label: item.label, raw: rawOf(item.open), rawEnd: rawOf(item.close) };
    return codes.pair(mark, () => sequence(item.inner, own.key));
  }

  function formatted(text: string, properties: readonly Property[], key: string): string {
    marks.push({ type: "format", properties });
    return codes.pair({ label: labelOf(key), raw: `<w:rPr>${key}</w:rPr>`, rawEnd: "" }, () =>
      coded(text),
    );
  }

  /** Characters that no text may hold have codes too: they come back as nothing, XML has none of them. */
  function coded(text: string): string {
    const before = codes.codes.length;
    const out = codes.text(text);
    for (let at = before; at < codes.codes.length; at++) marks.push({ type: "whole", atoms: [] });
    return out;
  }

  function rawOf(stretch: WrapperItem["open"]): string {
    const [first, second] = stretch;
    if (typeof first === "number" && typeof second === "number") return source.slice(first, second);
    return (stretch as readonly Atom[])
      .map(({ element }) => source.slice(element.start, element.end))
      .join("");
  }
}

function unwrapped(items: readonly Item[]): { items: readonly Item[]; outer: WrapperItem[] } {
  const outer: WrapperItem[] = [];
  let inner = items;
  for (let only = inner[0]; inner.length === 1 && only?.type === "wrapper"; only = inner[0]) {
    outer.push(only);
    inner = only.inner;
  }
  return { items: inner, outer };
}

/** The formatting that most of the text has. */
function baseOf(items: readonly Item[]): { key: string; properties: readonly Property[] } {
  const lengths = new Map<string, number>();
  let base: { key: string; properties: readonly Property[] } = { key: "", properties: [] };
  let most = -1;
  for (const item of items) {
    if (item.type !== "text") continue;
    const length = (lengths.get(item.key) ?? 0) + item.text.length;
    lengths.set(item.key, length);
    if (length <= most) continue;
    most = length;
    base = item;
  }
  return { key: base.key, properties: base.properties };
}

const LABELS = [
  ["b", /<w:b\/>/u],
  ["i", /<w:i\/>/u],
  ["u", /<w:u /u],
  ["s", /<w:d?strike\/>/u],
  ["sup", /"superscript"/u],
  ["sub", /"subscript"/u],
] as const;

function labelOf(key: string): string {
  if (key === "") return "plain";
  const labels = LABELS.filter(([, pattern]) => pattern.test(key)).map(([label]) => label);
  return labels.join(" ") || "span";
}
