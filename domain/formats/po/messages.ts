import type { Unreadable } from "../format";
import { flagNames } from "./flag-names";

export type Field = { readonly name: string; readonly start: number; end: number; value: string };
export type Message = {
  readonly fields: Field[];
  readonly comments: string[];
  /** The line `#, fuzzy, …`. */
  flags?: { readonly start: number; readonly end: number; readonly names: readonly string[] };
};

const FIELD = /^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s*("[^"\\]*(?:\\.[^"\\]*)*")\s*$/u;
const STRING = /^\s*("[^"\\]*(?:\\.[^"\\]*)*")\s*$/u;

export function messagesIn(text: string): Message[] | Unreadable {
  const messages: Message[] = [{ fields: [], comments: [] }];
  let number = 0;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/gu)) {
    number++;
    const content = line.trim();
    if (isOver(messages.at(-1), content)) messages.push({ fields: [], comments: [] });
    const open = messages.at(-1);
    if (content === "" || content.startsWith("#~") || !open) continue;
    if (!take(open, line, index)) return { unreadable: "broken", place: `${number}:1` };
  }
  const full = messages.filter(({ fields }) => fields.length > 0);
  return full.every(isWhole) ? full : { unreadable: "broken" };
}

function isOver(message: Message | undefined, content: string): boolean {
  const isAnswered = message?.fields.some(({ name }) => name.startsWith("msgstr")) ?? false;
  return isAnswered && (content === "" || /^(?:#|msgctxt|msgid\b)/u.test(content));
}

function isWhole({ fields }: Message): boolean {
  return has(fields, "msgid") && fields.some(({ name }) => name.startsWith("msgstr"));
}

/** Takes one line in; says no when it is none of a PO file. */
function take(message: Message, line: string, index: number): boolean {
  const start = index + line.length - line.trimStart().length;
  const content = line.trim();
  if (content.startsWith("#,"))
    message.flags = {
      start,
      end: start + content.length,
      names: flagNames(content.slice(2)),
    };
  else if (/^#(?:\.|\s|$)/u.test(content)) message.comments.push(content.replace(/^#\.?\s*/u, ""));
  if (content.startsWith("#")) return true;
  const [, name, value] = FIELD.exec(content) ?? [];
  if (name !== undefined && value !== undefined) {
    const from = start + content.indexOf('"');
    message.fields.push({ name, start: from, end: from + value.length, value: unescaped(value) });
    return true;
  }
  const last = message.fields.at(-1);
  const more = STRING.exec(content)?.[1];
  if (!last || more === undefined) return false;
  last.value += unescaped(more);
  last.end = start + more.length;
  return true;
}

export function has(fields: readonly Field[], name: string): boolean {
  return fields.some((field) => field.name === name);
}

export function settingOf({ fields }: Message, name: string): string {
  return fields.find((field) => field.name === name)?.value ?? "";
}

function unescaped(quotedText: string): string {
  return quotedText.slice(1, -1).replace(/\\([\s\S])/gu, (_, one: string) => MEANT[one] ?? one);
}

const MEANT: Record<string, string> = { n: "\n", t: "\t", r: "\r" };

/** What is asked of the text; that it is a guess is no such thing. */
export function askedOf({ flags }: Message): string[] {
  return flags?.names.filter((name) => name !== "fuzzy") ?? [];
}

export function isFuzzy({ flags }: Message): boolean {
  return flags?.names.includes("fuzzy") ?? false;
}
