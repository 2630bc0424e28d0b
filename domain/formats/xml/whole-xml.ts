import { type SaxesAttributePlain, SaxesParser } from "saxes";
import type { Unreadable } from "../format";
import { Names, type Prefixes } from "./names";
import { begun, DEEPEST, type Growing, isElement, type XmlElement } from "./tree";

/** What a named character stands for, besides the five that XML has itself. */
export type Entities = (name: string) => string | undefined;

/** The tree of an XML text by the whole standard, or what in it is against the standard. */
export function wholeXml(
  source: string,
  prefixes: Prefixes,
  entities?: Entities,
): XmlElement | Unreadable {
  try {
    return new Reader(source, prefixes, entities).read();
  } catch (problem) {
    if (!(problem instanceof XmlProblem)) throw problem;
    return problem.unreadable;
  }
}

class XmlProblem extends Error {
  readonly unreadable: Unreadable;
  constructor(unreadable: Unreadable) {
    super(unreadable.unreadable);
    this.unreadable = unreadable;
  }
}

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
    this.root = begun("", {}, { parent: undefined, start: 0, openEnd: 0 });
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
    const child = begun(this.names.known(name), this.names.knownAttributes(attributes), {
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
