import { isPluralCategory, type PluralCategory } from "../languages/plurals";
import { APPLE } from "./apple-strings";
import type { Entry } from "./entry";
import type { Limits, Unreadable } from "./format";
import { stringFile } from "./string-file";
import { type Parsed, textFormat } from "./text-format";
import { readXml } from "./xml/read-xml";
import type { XmlElement } from "./xml/tree";
import { childNamed, elementsOf, textInside, xmlEscaped } from "./xml/xml-text";
import { commentBefore } from "./xml-strings";

/** Apple's `.stringsdict`: a property list of messages that count, or differ by device or width. */
export const stringsdict = textFormat({
  id: "stringsdict",
  extensions: [".stringsdict"],
  mediaType: "application/x-plist",
  declared: (head) => /^<\?xml[^>]*encoding=["']([\w-]+)/u.exec(head)?.[1],
  spelled: (character) => `&#${character.codePointAt(0)};`,
  parse: (source, { forms }) => parsed(source, forms),
});

function parsed(source: string, forms: Limits["forms"]): Parsed | Unreadable {
  const root = readXml(source);
  if ("unreadable" in root) return root;
  const top = childNamed(root, "dict");
  if (root.name !== "plist" || !top) return { unreadable: "wrong-format" };
  const entries = membersOf(top).flatMap((message) => {
    const comment = commentBefore(source, message.key);
    return entriesIn(message, { source, comment, path: [message.name], rule: "" });
  });
  return stringFile(entries, { placeholders: APPLE, forms });
}

type Member = { readonly name: string; readonly key: XmlElement; readonly value: XmlElement };

/** The members of a `dict`: each a `key` and the value behind it. */
function membersOf(dict: XmlElement): Member[] {
  const elements = elementsOf(dict);
  return elements.flatMap((key, at) => {
    const value = elements[at + 1];
    return key.name === "key" && value ? [{ name: textInside(key), key, value }] : [];
  });
}

type Where = {
  readonly source: string;
  readonly comment: string;
  readonly path: readonly string[];
  /** What the members of this dictionary are for. */
  readonly rule: string;
};

const FORMAT = "NSStringLocalizedFormatKey";
const PLURAL = "NSStringPluralRuleType";
const BY_NAME: readonly string[] = [
  "NSStringDeviceSpecificRuleType",
  "NSStringVariableWidthRuleType",
];

function entriesIn({ value }: Member, where: Where): Entry[] {
  if (value.name !== "dict") return [];
  const members = membersOf(value);
  const isPlural = members.some(
    ({ name, value: type }) => name === "NSStringFormatSpecTypeKey" && textInside(type) === PLURAL,
  );
  return members.flatMap((member) => {
    const { name, value: inner } = member;
    const isNamed = name === FORMAT || BY_NAME.includes(name);
    const below = { ...where, path: isNamed ? where.path : [...where.path, name] };
    if (inner.name === "dict") return entriesIn(member, { ...below, rule: name });
    return textIn(member, { isPlural, where, entry: entryOf(member, below) });
  });
}

type Text = { readonly isPlural: boolean; readonly where: Where; readonly entry: Entry };

/** The member as a text, if it is one that people read. */
function textIn(member: Member, { isPlural, where, entry }: Text): Entry[] {
  const { name, value } = member;
  if (value.name !== "string" || value.openEnd === value.end) return [];
  if (isPlural && isPluralCategory(name)) return [withForm(entry, name, { member, where })];
  return name === FORMAT || BY_NAME.includes(where.rule) ? [entry] : [];
}

function entryOf({ value }: Member, { comment, path }: Where): Entry {
  const about = { key: path.join("."), ...(comment ? { comment } : {}) };
  const { openEnd: start, closeStart: end } = value;
  return { start, end, value: textInside(value), spelled: xmlEscaped, about };
}

type Place = { readonly member: Member; readonly where: Where };

/** One form of a plural; others are members of their own, on lines like these. */
function withForm(
  entry: Entry,
  form: PluralCategory,
  { member: { key, value }, where: { source, path } }: Place,
): Entry {
  const gap = /\s*$/u.exec(source.slice(Math.max(0, key.start - 200), key.start))?.[0] ?? "";
  const between = source.slice(key.end, value.start);
  const another = (category: PluralCategory) => ({
    start: key.start,
    key: [...path, category].join("."),
    spelled: (text: string) =>
      `<key>${category}</key>${between}<string>${xmlEscaped(text)}</string>${gap}`,
  });
  const about = { key: "", ...entry.about, form };
  const whole = [key.start - gap.length, value.end] as const;
  return { ...entry, about, whole, plural: { message: path.join("\n"), another } };
}
