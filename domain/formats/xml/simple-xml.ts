import type { XmlElement, XmlNode } from "./read-xml";

/**
 * The tree of a piece of XML that holds tags, texts and the five named characters and nothing else,
 * with offsets into it as `readXml` gives them (but those of texts): ten times faster. Nothing where
 * it holds more or is not well-formed: then `readXml` says what it is.
 */
export function simpleXml(source: string): XmlElement | undefined {
  if (NOT_SIMPLE.test(source)) return undefined;
  const tree = new Tree();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const start = TOKEN.lastIndex;
    const token = TOKEN.exec(source);
    if (token === null || !tree.take(token, { start, end: TOKEN.lastIndex })) return undefined;
  }
  return tree.whole;
}

type Growing = { -readonly [key in keyof XmlElement]: XmlElement[key] } & {
  children: XmlNode[];
  parent: Growing | undefined;
};

type Opened = Pick<XmlElement, "name" | "attributes">;
type Place = { readonly start: number; readonly end: number };

/** Deeper ones are for `readXml`, which knows how deep is too deep. */
const DEEPEST = 100;

class Tree {
  #root: Growing | undefined;
  #here: Growing | undefined;
  #depth = 0;

  /** Nothing while an element is open. */
  get whole(): XmlElement | undefined {
    return this.#here === undefined ? this.#root : undefined;
  }

  /** @returns whether it may stand here */
  take([, text, closed, opened, written = "", empty]: RegExpExecArray, place: Place): boolean {
    if (text !== undefined) return this.#text(text, place);
    if (closed !== undefined) return this.#close(closed, place);
    const attributes = attributesIn(written);
    if (opened === undefined || attributes === undefined) return false;
    return this.#open({ name: opened, attributes }, place) && (empty === "" || this.#end());
  }

  #text(text: string, place: Place): boolean {
    this.#here?.children.push({ text: spelledOut(text), ...place });
    return this.#here !== undefined;
  }

  #open({ name, attributes }: Opened, { start, end }: Place): boolean {
    if (this.whole !== undefined || this.#depth === DEEPEST) return false;
    const parent = this.#here;
    const [openEnd, closeStart] = [end, end];
    const child = { name, attributes, children: [], parent, start, openEnd, closeStart, end };
    parent?.children.push(child);
    this.#root ??= child;
    this.#here = child;
    this.#depth++;
    return true;
  }

  #close(name: string, { start, end }: Place): boolean {
    if (this.#here?.name !== name) return false;
    this.#here.closeStart = start;
    this.#here.end = end;
    return this.#end();
  }

  #end(): boolean {
    this.#here = this.#here?.parent;
    this.#depth--;
    return true;
  }
}

const NAME = "[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?";
const VALUE = "\"[^\"<&\\n\\t]*\"|'[^'<&\\n\\t]*'";
const TOKEN = new RegExp(
  `([^<]+)|</(${NAME})\\s*>|<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:${VALUE}))*)\\s*(/?)>`,
  "y",
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(${VALUE})`, "g");

/** Other references, ends of sections, line ends that XML makes one, namespaces, what it forbids. */
const NOT_SIMPLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /&(?!(?:amp|lt|gt|quot|apos);)|\]\]>|<!|<\?|xmlns|__proto__|[\0-\x08\v-\x1f\ufffe\uffff\ud800-\udfff]/;

function attributesIn(written: string): Record<string, string> | undefined {
  const attributes: Record<string, string> = {};
  ATTRIBUTE.lastIndex = 0;
  // Not `matchAll`, which makes an expression of its own each time.
  for (let found = ATTRIBUTE.exec(written); found !== null; found = ATTRIBUTE.exec(written)) {
    const [, name = "", value = ""] = found;
    if (name in attributes) return undefined;
    attributes[name] = value.slice(1, -1);
  }
  return attributes;
}

function spelledOut(text: string): string {
  return text.includes("&") ? text.replace(/&(\w+);/g, (_, name) => NAMED[name] ?? "") : text;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};
