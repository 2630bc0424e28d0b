import { Names, type Prefixes } from "./names";
import { begun, DEEPEST, type Growing, type XmlElement, type XmlNode } from "./tree";

/**
 * The tree of an XML text that is as most are: tags, texts, comments, the five named characters and
 * numbered ones. Several times faster than the whole standard; nothing where a text holds more or is
 * not well-formed: then `readXml` goes the long way, which says what it is.
 */
export function quickXml(source: string, prefixes: Prefixes): XmlElement | undefined {
  if (NOT_QUICK.test(source)) return undefined;
  const tree = new Tree(prefixes);
  let at: number | undefined = DECLARATION.exec(source)?.[0].length ?? 0;
  while (at !== undefined && at < source.length) at = step(source, at, tree);
  return at === undefined ? undefined : tree.whole;
}

/** Where the text, tag or comment ends that begins at `at`; nothing where it may not stand there. */
function step(source: string, at: number, tree: Tree): number | undefined {
  if (source.charCodeAt(at) !== OPENING) return text(source, at, tree);
  const second = source.charCodeAt(at + 1);
  if (second === SLASH) return endTag(source, at, tree);
  return second === EXCLAMATION ? comment(source, at) : startTag(source, at, tree);
}

function text(source: string, start: number, tree: Tree): number | undefined {
  const next = source.indexOf("<", start);
  const end = next < 0 ? source.length : next;
  return tree.text(source.slice(start, end), start, end) ? end : undefined;
}

function endTag(source: string, start: number, tree: Tree): number | undefined {
  const end = source.indexOf(">", start) + 1;
  const name = source.slice(start + 2, end - 1);
  return end > 0 && tree.close(name, start, end) ? end : undefined;
}

function comment(source: string, start: number): number | undefined {
  const end = source.indexOf("--", start + 4) + 2;
  return end > 1 && source[end] === ">" ? end + 1 : undefined;
}

function startTag(source: string, start: number, tree: Tree): number | undefined {
  TAG.lastIndex = start;
  const [tag = "", name = "", written = "", empty] = TAG.exec(source) ?? [];
  const attributes = written === "" ? NONE : attributesIn(written);
  if (tag === "" || attributes === undefined) return undefined;
  const end = start + tag.length;
  if (!tree.open(name, attributes, { start, end })) return undefined;
  if (empty !== "") tree.end();
  return end;
}

const OPENING = 60;
const SLASH = 47;
const EXCLAMATION = 33;

class Tree {
  readonly #names: Names;
  #root: Growing | undefined;
  #here: Growing | undefined;
  /** As the file writes them. */
  readonly #open: string[] = [];

  constructor(prefixes: Prefixes) {
    this.#names = new Names(prefixes);
  }

  /** Nothing while an element is open. */
  get whole(): XmlElement | undefined {
    return this.#here === undefined ? this.#root : undefined;
  }

  /** @returns whether it may stand here, as does the rest */
  text(written: string, start: number, end: number): boolean {
    if (this.#here === undefined) return BLANK.test(written);
    const text = spelledOut(written);
    if (text === undefined) return false;
    this.#here.children.push({ text, start, end });
    return true;
  }

  open(
    name: string,
    attributes: Record<string, string>,
    { start, end }: { readonly start: number; readonly end: number },
  ): boolean {
    if (this.whole !== undefined || this.#open.length === DEEPEST) return false;
    this.#names.enter(attributes);
    const child = begun(this.#names.known(name), this.#names.knownAttributes(attributes), {
      parent: this.#here,
      start,
      openEnd: end,
    });
    this.#here?.children.push(child);
    this.#root ??= child;
    this.#here = child;
    this.#open.push(name);
    return true;
  }

  close(name: string, start: number, end: number): boolean {
    if (this.#here === undefined || this.#open.at(-1) !== name.replace(BLANK_END, "")) return false;
    this.#here.closeStart = start;
    this.#here.end = end;
    this.end();
    return true;
  }

  end(): void {
    const here = this.#here;
    // An array that grew has room for many more: of a million elements that is most of their memory.
    if (here) here.children = here.children.length === 0 ? NO_CHILDREN : here.children.slice();
    this.#here = here?.parent;
    this.#open.pop();
    this.#names.leave();
  }
}

const NONE: Record<string, string> = {};
const NO_CHILDREN: XmlNode[] = [];
const NAME = "[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?";
const VALUE = "\"[^\"<\\r\\n\\t]*\"|'[^'<\\r\\n\\t]*'";
const WHITE = "[ \\t\\r\\n]";
const TAG = new RegExp(
  `<(${NAME})((?:${WHITE}+${NAME}${WHITE}*=${WHITE}*(?:${VALUE}))*)${WHITE}*(/?)>`,
  "y",
);
const ATTRIBUTE = new RegExp(`(${NAME})${WHITE}*=${WHITE}*(${VALUE})`, "g");
const BLANK_END = /[ \t\r\n]+$/;
const BLANK = /^[ \t\r\n]*$/;
const DECLARATION =
  /^<\?xml[ \t\r\n]+version=(["'])1\.0\1(?:[ \t\r\n]+encoding=(["'])[A-Za-z][\w.-]*\2)?(?:[ \t\r\n]+standalone=(["'])(?:yes|no)\3)?[ \t\r\n]*\?>/;

/** Other references, sections, instructions, a name that no object may have, and what XML forbids. */
const NOT_QUICK =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)|\]\]>|<!(?!--)|<\?(?!xml\s)|__proto__|[\0-\x08\v\f\x0e-\x1f\ufffe\uffff\ud800-\udfff]/u;

function attributesIn(written: string): Record<string, string> | undefined {
  const attributes: Record<string, string> = {};
  ATTRIBUTE.lastIndex = 0;
  // Not `matchAll`, which makes an expression of its own each time.
  for (let found = ATTRIBUTE.exec(written); found !== null; found = ATTRIBUTE.exec(written)) {
    const [, name = "", quoted = ""] = found;
    const value = spelledOut(quoted.slice(1, -1));
    if (name in attributes || value === undefined) return undefined;
    attributes[name] = value;
  }
  return attributes;
}

/** With each reference as the character it stands for, and line ends as XML has them. */
function spelledOut(text: string): string | undefined {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!lines.includes("&")) return lines;
  let isSound = true;
  const out = lines.replace(/&(#?)(x?)(\w+);/g, (_, number, hexadecimal, name) => {
    if (number === "") return NAMED[hexadecimal + name] ?? "";
    const point = Number.parseInt(name, hexadecimal === "" ? 10 : 16);
    isSound &&= isCharacter(point);
    return isSound ? String.fromCodePoint(point) : "";
  });
  return isSound ? out : undefined;
}

function isCharacter(point: number): boolean {
  if (point < 0x20) return point === 0x9 || point === 0xa || point === 0xd;
  return (
    point <= 0xd7ff ||
    (point >= 0xe000 && point <= 0xfffd) ||
    (point >= 0x10000 && point <= 0x10ffff)
  );
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};
