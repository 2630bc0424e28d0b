import type { Unreadable } from "./format";
import type { Edit } from "./splice";
import { type Entry, stringFile } from "./string-file";
import { type Parsed, textFormat } from "./text-format";

/** Gettext. The plural forms a file has are paragraphs of their own. Obsolete entries stay as they are. */
export const po = textFormat({
  id: "po",
  extensions: [".po", ".pot"],
  mediaType: "text/x-gettext-translation",
  isBilingual: true,
  declared: (head) => /charset=([\w-]+)/u.exec(head)?.[1],
  parse: (text) => {
    const messages = messagesIn(text);
    return "unreadable" in messages ? messages : parsed(text, messages);
  },
});

type Field = { readonly name: string; readonly start: number; end: number; value: string };
type Message = {
  readonly fields: Field[];
  readonly comments: string[];
  /** The line `#, fuzzy, …`. */
  flags?: { readonly start: number; readonly end: number; readonly names: readonly string[] };
};

const FIELD = /^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s*("[^"\\]*(?:\\.[^"\\]*)*")\s*$/u;
const STRING = /^\s*("[^"\\]*(?:\\.[^"\\]*)*")\s*$/u;

function messagesIn(text: string): Message[] | Unreadable {
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
      names: content
        .slice(2)
        .split(",")
        .map((name) => name.trim()),
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

function parsed(text: string, messages: readonly Message[]): Parsed {
  const newLine = /\r\n|\n/u.exec(text)?.[0] ?? "\n";
  const header = messages.find((message) => settingOf(message, "msgid") === "");
  const entries = messages
    .filter((message) => message !== header)
    .flatMap((message) => entriesOf(message, newLine));
  return stringFile(entries, { placeholders: PLACEHOLDERS });
  // The language a header names is that of the translation, so nothing is said about the source.
}

const PLACEHOLDERS =
  /%\([\w.]+\)[-+ 0#]*\d*(?:\.\d+)?[a-zA-Z]|%(?:\d+\$)?[-+0#]*\d*(?:\.\d+)?(?:h|l|ll|z)?[sdiufeEgGxXoc%]|\$?\{[\w.:!-]*\}/u;

function entriesOf(message: Message, newLine: string): Entry[] {
  const context = has(message.fields, "msgctxt") ? `${settingOf(message, "msgctxt")}\u0004` : "";
  const id = settingOf(message, "msgid");
  const comment = message.comments.filter((line) => line !== "").join("\n");
  const answers = message.fields.filter(({ name }) => name.startsWith("msgstr"));
  return answers.map((field): Entry => {
    const form = /\d+/u.exec(field.name)?.[0];
    const isPlural = form !== undefined && form !== "0";
    const key = `${context}${id}${form === undefined ? "" : `[${form}]`}`;
    return {
      start: field.start,
      end: field.end,
      value: isPlural ? settingOf(message, "msgid_plural") : id,
      spelled: (value) => quotedText(value, newLine),
      about: { key, ...(comment ? { comment } : {}) },
      target: { value: field.value, status: statusOf(field, message) },
      along: isFuzzy(message) && message.flags ? [withoutFuzzy(message.flags)] : [],
    };
  });
}

function statusOf({ value }: Field, message: Message): "untranslated" | "draft" | "submitted" {
  if (value === "") return "untranslated";
  return isFuzzy(message) ? "draft" : "submitted";
}

function isFuzzy({ flags }: Message): boolean {
  return flags?.names.includes("fuzzy") ?? false;
}

/** A text that somebody just wrote is no longer a guess. */
function withoutFuzzy({ start, end, names }: NonNullable<Message["flags"]>): Edit {
  const kept = names.filter((name) => name !== "fuzzy");
  return { start, end, text: () => (kept.length > 0 ? `#, ${kept.join(", ")}` : "#") };
}

function has(fields: readonly Field[], name: string): boolean {
  return fields.some((field) => field.name === name);
}

function settingOf({ fields }: Message, name: string): string {
  return fields.find((field) => field.name === name)?.value ?? "";
}

function unescaped(quotedText: string): string {
  return quotedText.slice(1, -1).replace(/\\([\s\S])/gu, (_, one: string) => MEANT[one] ?? one);
}

const MEANT: Record<string, string> = { n: "\n", t: "\t", r: "\r" };

/** On one line, or where the text has several, one line of the file for each. */
export function quotedText(value: string, newLine: string): string {
  const written = value.replace(/["\\]/gu, "\\$&").replace(/\t/gu, "\\t").replace(/\r/gu, "\\r");
  const lines = written.split(/(?<=\n)/u).map((line) => `"${line.replace(/\n/gu, "\\n")}"`);
  return lines.length > 1 ? ['""', ...lines].join(newLine) : (lines[0] ?? '""');
}
