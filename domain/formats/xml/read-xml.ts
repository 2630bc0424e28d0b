import { type SaxesAttributePlain, SaxesParser } from "saxes";
import { count } from "../count";
import type { Unreadable } from "../format";

/** An element and where it stands. Names have the prefix we know their namespace by. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | undefined;
  /** Of the start tag, behind it, of the end tag, behind that. */
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
};

export type XmlText = { readonly text: string; readonly start: number; readonly end: number };
export type XmlNode = XmlElement | XmlText;

/** Namespaces and the prefix each has in our code, whatever the file calls it. */
export type Prefixes = Readonly<Record<string, string>>;

/** What a named character stands for, besides the five that XML has itself. */
export type Entities = (name: string) => string | undefined;

const DEEPEST = 500;
/** Start and end tags of a part: a document at the limit of paragraphs has half as many. */
const MOST_TAGS = 4_000_000;

/**
 * The tree of an XML text, with offsets into it. Entities of a document type are never expanded: a
 * file that declares any is refused. What is not well-formed is refused with its place.
 */
export function readXml(
  source: string,
  prefixes: Prefixes = {},
  entities?: Entities,
): XmlElement | Unreadable {
  if (count(source, "<") > MOST_TAGS) return { unreadable: "too-large" };
  const reader = new Reader(source, prefixes, entities);
  try {
    return reader.read();
  } catch (problem) {
    if (!(problem instanceof XmlProblem)) throw problem;
    return problem.unreadable;
  }
}

export function isElement(node: XmlNode): node is XmlElement {
  return "children" in node;
}

class XmlProblem extends Error {
  readonly unreadable: Unreadable;
  constructor(unreadable: Unreadable) {
    super(unreadable.unreadable);
    this.unreadable = unreadable;
  }
}

type Growing = { -readonly [key in keyof XmlElement]: XmlElement[key] } & {
  children: XmlNode[];
  parent: Growing | undefined;
};

class Reader {
  readonly source: string;
  readonly names: Names;
  readonly entities: Entities | undefined;
  readonly root: Growing;
  here: Growing;
  depth = 0;
  /** Behind the last piece of markup. */
  last = 0;

  constructor(source: string, prefixes: Prefixes, entities?: Entities) {
    this.source = source;
    this.entities = entities;
    this.names = new Names(prefixes);
    this.root = element("", {}, { parent: undefined, start: 0, openEnd: 0 });
    this.here = this.root;
  }

  read(): XmlElement | Unreadable {
    const parser = new SaxesParser({ xmlns: false, position: true });
    const { entities } = this;
    if (entities)
      parser.ENTITIES = new Proxy(parser.ENTITIES, {
        get: (known, name) => known[String(name)] ?? entities(String(name)),
      });
    const fail = (unreadable: Unreadable) => {
      throw new XmlProblem(unreadable);
    };
    parser.on("error", ({ message }) =>
      fail({ unreadable: "broken", place: /^\d+:\d+/u.exec(message)?.[0] ?? "1:1" }),
    );
    parser.on("doctype", (type) => {
      if (type.includes("[")) fail({ unreadable: "broken", place: "DOCTYPE" });
      this.last = parser.position;
    });
    parser.on("opentag", ({ name, attributes }) => {
      if (++this.depth > DEEPEST)
        fail({ unreadable: "too-large", place: `${parser.line}:${parser.column}` });
      this.open(name, attributes as Record<string, SaxesAttributePlain["value"]>, parser.position);
    });
    parser.on("closetag", () => this.close(parser.position));
    parser.on("text", (text) =>
      this.here.children.push({ text, start: this.last, end: this.last }),
    );
    parser.on("cdata", (text) => this.text(text, parser.position));
    // The parser tells of a comment when it has met `--`, and not yet the bracket.
    parser.on("comment", () => this.skip("<!--", parser.position + 1));
    parser.on("processinginstruction", () => this.skip("<?", parser.position));
    parser.write(this.source).close();
    const root = this.root.children.find(isElement);
    return root ?? { unreadable: "broken" };
  }

  open(name: string, attributes: Record<string, string>, position: number): void {
    const start = this.source.lastIndexOf("<", position - 1);
    this.endText(position, start);
    this.names.enter(attributes);
    const child = element(this.names.known(name), this.names.knownAttributes(attributes), {
      parent: this.here === this.root ? undefined : this.here,
      start,
      openEnd: position,
    });
    this.here.children.push(child);
    this.stack.push(this.here);
    this.here = child;
  }

  readonly stack: Growing[] = [];

  close(position: number): void {
    const isEmpty = this.here.openEnd === position;
    const start = isEmpty ? position : this.source.lastIndexOf("<", position - 1);
    this.endText(position, start);
    this.here.closeStart = start;
    this.here.end = position;
    this.here = this.stack.pop() ?? this.root;
    this.depth--;
    this.names.leave();
  }

  text(text: string, position: number): void {
    const start = this.source.lastIndexOf("<![CDATA[", position - 1);
    this.endText(position, start);
    this.here.children.push({ text, start, end: position });
  }

  skip(mark: string, end: number): void {
    this.endText(end, this.source.lastIndexOf(mark, end - 1));
  }

  /** The text before a piece of markup ends where that starts. */
  endText(position: number, start = this.last): void {
    const before = this.here.children.at(-1);
    if (before && !isElement(before) && before.start === this.last && before.end === this.last)
      (before as { end: number }).end = start;
    this.last = position;
  }
}

function element(
  name: string,
  attributes: Record<string, string>,
  at: { parent: Growing | undefined; start: number; openEnd: number },
): Growing {
  return { name, attributes, children: [], ...at, closeStart: at.openEnd, end: at.openEnd };
}

/** Which prefix stands for which namespace, at each depth. */
class Names {
  readonly prefixes: Prefixes;
  readonly scopes: Map<string, string>[] = [new Map()];
  cache = new Map<string, string>();

  constructor(prefixes: Prefixes) {
    this.prefixes = prefixes;
  }

  enter(attributes: Record<string, string>): void {
    const outer = this.scopes.at(-1) ?? new Map<string, string>();
    const declared = Object.keys(attributes).filter((name) => /^xmlns(?::|$)/u.test(name));
    if (declared.length === 0) {
      this.scopes.push(outer);
      return;
    }
    const own = new Map(outer);
    for (const name of declared) {
      const prefix = name.slice(6);
      own.set(prefix, this.prefixes[attributes[name] ?? ""] ?? prefix);
    }
    this.scopes.push(own);
    this.cache = new Map();
  }

  leave(): void {
    const gone = this.scopes.pop();
    if (gone !== this.scopes.at(-1)) this.cache = new Map();
  }

  known(name: string): string {
    const cached = this.cache.get(name);
    if (cached !== undefined) return cached;
    const colon = name.indexOf(":");
    const prefix = colon < 0 ? "" : name.slice(0, colon);
    const ours = this.scopes.at(-1)?.get(prefix) ?? prefix;
    const known = ours === "" ? name.slice(colon + 1) : `${ours}:${name.slice(colon + 1)}`;
    this.cache.set(name, known);
    return known;
  }

  /** Attributes without a prefix belong to no namespace. */
  knownAttributes(attributes: Record<string, string>): Record<string, string> {
    const renamed = Object.keys(attributes).some(
      (name) => name.includes(":") && this.known(name) !== name,
    );
    if (!renamed) return attributes;
    const entries = Object.entries(attributes).map(([name, value]) => [
      name.includes(":") ? this.known(name) : name,
      value,
    ]);
    return Object.fromEntries(entries) as Record<string, string>;
  }
}
