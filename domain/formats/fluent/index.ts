import { FluentParser, Junk } from "@fluent/syntax";
import type { Unreadable } from "../format";
import { lineOf } from "../line-of";
import { type Entry, stringFile } from "../string-file";
import { type Parsed, textFormat } from "../text-format";
import { type Message, patternsIn } from "./patterns";
import { PLACEABLE, spelling } from "./spelling";

/**
 * Fluent. Messages, terms, their attributes and every variant of a selection are texts of their
 * own; what a selection stands in holds it as a code.
 */
export const fluent = textFormat({
  id: "fluent",
  extensions: [".ftl"],
  mediaType: "text/x-fluent",
  parse: (source) => (isTooMuch(source) ? { unreadable: "too-large" } : parsed(source)),
});

function parsed(source: string): Parsed | Unreadable {
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
  return stringFile(entries, { placeholders: PLACEABLE, problems });
}

function isMessage(entry: { readonly type: string }): entry is Message {
  return entry.type === "Message" || entry.type === "Term";
}

type Around = { readonly group: string; readonly source: string };

function entriesOf(message: Message, { group, source }: Around): Entry[] {
  const comment = [group, message.comment?.content ?? ""].filter((one) => one !== "").join("\n");
  return patternsIn(message, source).map(({ key, whole, ...pattern }) => ({
    start: pattern.start,
    end: pattern.end,
    value: pattern.value,
    spelled: spelling(pattern, source),
    about: { key, ...(comment ? { comment } : {}) },
    ...(whole ? { whole } : {}),
  }));
}

const MOST = 8_000_000;
const DEEPEST = 50;

/** Braces within braces are read by functions within functions. */
function isTooMuch(source: string): boolean {
  if (source.length > MOST) return true;
  let depth = 0;
  for (const [token] of source.matchAll(/^[^\s}]|[{}]/gmu)) {
    if (token === "{") depth++;
    else if (token === "}") depth--;
    else depth = 0;
    if (depth > DEEPEST) return true;
  }
  return false;
}
