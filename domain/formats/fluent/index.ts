import { FluentParser, Junk } from "@fluent/syntax";
import type { Entry } from "../entry";
import type { Limits, Unreadable } from "../format";
import { lineOf } from "../line-of";
import { stringFile } from "../string-file";
import { type Parsed, textFormat } from "../text-format";
import { type Message, patternsIn } from "./patterns";
import { PLACEABLE, spelling } from "./spelling";
import type { FluentText } from "./text";

/**
 * Fluent. Messages, terms, their attributes and every variant of a selection are texts of their
 * own; what a selection stands in holds it as a code.
 */
export const fluent = textFormat({
  id: "fluent",
  extensions: [".ftl"],
  mediaType: "text/x-fluent",
  parse: (source, { forms }) =>
    isTooMuch(source) ? { unreadable: "too-large" } : parsed(source, forms),
});

function parsed(source: string, forms: Limits["forms"]): Parsed | Unreadable {
  const { body } = new FluentParser({ withSpans: true }).parse(source);
  const junk = body.filter((entry) => entry instanceof Junk);
  const [first] = junk;
  if (first && junk.length * 2 > body.length) {
    return { unreadable: "broken", place: lineOf(source, first.span?.start ?? 0) };
  }
  let group = "";
  const entries = body.flatMap((entry): Entry[] => {
    if (entry.type === "GroupComment") group = entry.content ?? "";
    return isMessage(entry) ? entriesOf(entry, { group, source }) : [];
  });
  const problems = junk.map(({ content, span }) => ({
    kind: "malformed" as const,
    place: lineOf(source, span?.start ?? 0),
    quote: content.trim().slice(0, 100),
  }));
  return stringFile(entries, { placeholders: PLACEABLE, problems, forms });
}

function isMessage(entry: { readonly type: string }): entry is Message {
  return entry.type === "Message" || entry.type === "Term";
}

type Around = { readonly group: string; readonly source: string };

function entriesOf(message: Message, { group, source }: Around): Entry[] {
  const comment = [group, message.comment?.content ?? ""].filter((one) => one !== "").join("\n");
  return patternsIn(message, source).map((text) => {
    const { start, end, value, key, whole, plural } = text;
    const spelled = spelling(text, source);
    const about = {
      key,
      ...(comment ? { comment } : {}),
      ...(plural ? { form: plural.form } : {}),
    };
    const entry = {
      start,
      end,
      value,
      spelled,
      about,
      ...(whole ? { whole } : {}),
      ...holding(text),
    };
    if (plural === undefined) return entry;
    const { message: of, before } = plural;
    const another = (category: string) => ({
      start: before,
      key: `${of}[${category}]`,
      spelled: variantLine({ category, before }, { spelled, source }),
    });
    return { ...entry, plural: { message: of, another } };
  });
}

function holding({ selections }: FluentText): Pick<Entry, "holdsOthers"> {
  return selections.length > 0 ? { holdsOthers: true } : {};
}

type Line = { readonly category: string; readonly before: number };

/** Another variant, on a line before that of the default. */
function variantLine(
  { category, before }: Line,
  { spelled, source }: { readonly spelled: Entry["spelled"]; readonly source: string },
): Entry["spelled"] {
  const indent = /^ */u.exec(source.slice(before, before + 200))?.[0] ?? "";
  // The default stands one to the left of the others, for its star.
  const own = source.startsWith("*", before + indent.length) ? `${indent} ` : indent;
  const newLine = source.includes("\r\n") ? "\r\n" : "\n";
  return (value, cut) => `${own}[${category}] ${spelled(value, cut)}${newLine}`;
}

const MOST = 8_000_000;
/** The parser would try each of the spaces to the end of all. */
const LONG_GAP = /[ \n\r]{10000}/u;
const DEEPEST = 50;

/** Braces within braces are read by functions within functions. */
function isTooMuch(source: string): boolean {
  if (source.length > MOST || LONG_GAP.test(source)) return true;
  let depth = 0;
  for (const [token] of source.matchAll(/^[^\s}]|[{}]/gmu)) {
    if (token === "{") depth++;
    else if (token === "}") depth--;
    else depth = 0;
    if (depth > DEEPEST) return true;
  }
  return false;
}
