import { isPluralCategory, type PluralCategory } from "../languages/plurals";
import { androidText } from "./android-text";
import type { Entry } from "./entry";
import type { Unreadable } from "./format";
import { stringFile } from "./string-file";
import { type Parsed, textFormat } from "./text-format";
import { readXml } from "./xml/read-xml";
import { isElement, type XmlElement } from "./xml/tree";
import { childNamed, elementsOf, textInside, xmlEscaped } from "./xml/xml-text";

const declared = (head: string) => /^<\?xml[^>]*encoding=["']([\w-]+)/u.exec(head)?.[1];
const spelled = (character: string) => `&#${character.codePointAt(0)};`;

/** Strings of Android apps, plurals and arrays too. Markup inside a string is codes. */
export const android = textFormat({
  id: "android",
  extensions: [".xml"],
  mediaType: "application/xml",
  declared,
  spelled,
  parse: (source, { forms, paragraphs: most }) =>
    parsed(source, "resources", androidEntries, { placeholders: ANDROID, forms, most }),
});

/** Strings of .NET programs. */
export const resx = textFormat({
  id: "resx",
  extensions: [".resx", ".resw"],
  mediaType: "application/xml",
  declared,
  spelled,
  parse: (source, { paragraphs: most }) =>
    parsed(source, "root", resxEntries, { placeholders: RESX, most }),
});

const RESX = /\{\d+(?:,-?\d+)?(?::[^{}]*)?\}/u;
const ANDROID =
  /%(?:\d+\$)?[-+ 0#,(]*\d*(?:\.\d+)?[sdfxXcbeEgGn%]|<\/?xliff:g[^<>]*>|\\[nt]|@[\w+.]+\/[\w.]+/u;

type Entries = (root: XmlElement, source: string) => Entry[];

function parsed(
  source: string,
  name: string,
  entriesOf: Entries,
  options: Parameters<typeof stringFile>[1],
): Parsed | Unreadable {
  const root = readXml(source);
  if ("unreadable" in root) return root;
  return root.name === name
    ? stringFile(entriesOf(root, source), options)
    : { unreadable: "wrong-format" };
}

function androidEntries(root: XmlElement, source: string): Entry[] {
  return elementsOf(root).flatMap((node) =>
    node.attributes.translatable === "false"
      ? []
      : androidStrings(node, source, commentBefore(source, node)),
  );
}

function androidStrings(node: XmlElement, source: string, comment: string): Entry[] {
  const { name = "", product: context } = node.attributes;
  const about = (key: string) => ({
    key,
    ...(comment ? { comment } : {}),
    ...(context ? { context } : {}),
  });
  if (node.name === "string") return [androidEntry(node, source, about(name))];
  if (node.name === "string-array")
    return elementsOf(node).map((item, at) => androidEntry(item, source, about(`${name}.${at}`)));
  if (node.name !== "plurals") return [];
  return elementsOf(node).map((item) => {
    const { quantity = "" } = item.attributes;
    const entry = androidEntry(item, source, about(`${name}.${quantity}`));
    return isPluralCategory(quantity)
      ? quantityEntry(item, { ...entry, quantity, name, source })
      : entry;
  });
}

type Quantity = Entry & {
  readonly quantity: PluralCategory;
  readonly name: string;
  readonly source: string;
};

/** One form of a plural; others are items of their own, on lines like this one. */
function quantityEntry(
  { start, end }: XmlElement,
  { quantity, name, source, ...entry }: Quantity,
): Entry {
  const gap = /\s*$/u.exec(source.slice(Math.max(0, start - 200), start))?.[0] ?? "";
  const another = (category: PluralCategory) => ({
    start,
    key: `${name}.${category}`,
    spelled: (text: string) => `<item quantity="${category}">${androidText(text)}</item>${gap}`,
  });
  const whole = [start - gap.length, end] as const;
  const about = { ...entry.about, form: quantity };
  return { ...entry, whole, about, plural: { message: name, another } };
}

/** Its tags are kept as they stand in the file; what stands between them is read, however deep. */
function androidEntry(node: XmlElement, source: string, about: NonNullable<Entry["about"]>): Entry {
  const value = contentOf(node, source);
  const { start, end, open, close } = inside(node, source);
  return {
    start,
    end,
    value: unescaped(value),
    spelled: (text) => open + androidText(text) + close,
    about,
  };
}

function contentOf({ children }: XmlElement, source: string): string {
  return children
    .map((child) => {
      if (!isElement(child)) return child.text;
      const { start, openEnd, closeStart, end } = child;
      if (openEnd === end) return source.slice(start, end);
      return (
        source.slice(start, openEnd) + contentOf(child, source) + source.slice(closeStart, end)
      );
    })
    .join("");
}

/** The content of an element; an empty element is opened for it. */
function inside(node: XmlElement, source: string) {
  if (node.openEnd < node.end)
    return { start: node.openEnd, end: node.closeStart, open: "", close: "" };
  const tag = source.slice(node.start, node.end);
  const tail = /\s*\/>$/u.exec(tag)?.[0].length ?? 2;
  const name = /^<([^\s/>]+)/u.exec(tag)?.[1] ?? node.name;
  return { start: node.end - tail, end: node.end, open: ">", close: `</${name}>` };
}

function unescaped(value: string): string {
  return value.replace(/\\(['"@?\\])/gu, "$1").trim();
}

/** The comment right before an element. */
export function commentBefore(source: string, node: XmlElement): string {
  return (
    /<!-{2}((?:(?!-->)[\s\S]){0,2000})-->\s*$/u
      .exec(source.slice(Math.max(0, node.start - 2100), node.start))?.[1]
      ?.trim() ?? ""
  );
}

function resxEntries(root: XmlElement, source: string): Entry[] {
  return elementsOf(root).flatMap((data): Entry[] => {
    const value = childNamed(data, "value");
    const isText = data.attributes.type === undefined && data.attributes.mimetype === undefined;
    if (data.name !== "data" || !value || !isText || value.openEnd === value.end) return [];
    const comment = childNamed(data, "comment");
    const about = {
      key: data.attributes.name ?? "",
      ...(comment ? { comment: textInside(comment) } : {}),
    };
    const line = /^[ \t]*/u.exec(source.slice(data.start))?.[0].length ?? 0;
    return [
      {
        start: value.openEnd,
        end: value.closeStart,
        value: textInside(value),
        spelled: xmlEscaped,
        about,
        whole: [data.start - line, data.end],
      },
    ];
  });
}
