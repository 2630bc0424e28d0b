import { coder } from "../codes/coder";
import { mended } from "../codes/mend";
import type { Paragraph, Rendering, Writing } from "./format";
import { heldCodes } from "./held-codes";
import { type JsonString, jsonStrings } from "./json-strings";
import { withPlaceholders } from "./placeholders";
import { rendered } from "./plain-text";
import type { Edit } from "./splice";
import { textFormat } from "./text-format";

/** Strings of a user interface as i18next keeps them, version 4 of its format, nested or flat. */
export const json = textFormat({
  id: "json",
  extensions: [".json"],
  mediaType: "application/json",
  spelled: escaped,
  parse(text) {
    const strings = jsonStrings(text);
    if (strings === undefined) return { unreadable: "broken" };
    if (strings.length === 0) return { unreadable: "empty" };
    const paragraphs = strings.map((string) => paragraphOf(string, PLACEHOLDERS));
    const write = spelling(text);
    return {
      paragraphs,
      attribution: {},
      problems: [],
      edits: (writing) => editsOf({ strings, paragraphs, write }, writing),
    };
  },
});

/** `{{name, format}}`, `{{- raw}}` and `$t(other key, {…})`. */
const PLACEHOLDERS = /\{\{[^{}]*\}\}|\$t\((?:[^()]|\([^()]*\))*\)/u;

function paragraphOf({ value, path }: JsonString, placeholders: RegExp): Paragraph {
  const codes = coder();
  const text = withPlaceholders(value, placeholders, { coder: codes, rawOf: (raw) => raw });
  return { kind: "string", key: path.join("."), text, codes: codes.codes };
}

/** Flutter's strings: a JSON object whose members with `@` tell about the others. */
export const arb = textFormat({
  id: "arb",
  extensions: [".arb"],
  mediaType: "application/json",
  spelled: escaped,
  parse(text) {
    const all = jsonStrings(text);
    if (all === undefined) return { unreadable: "broken" };
    const about = new Map(all.map(({ path, value }) => [path.join("\n"), value]));
    const strings = all.filter(({ path }) => path.length === 1 && !path[0]?.startsWith("@"));
    const paragraphs = strings.map((string) => {
      const comment = about.get(`@${string.path[0]}\ndescription`);
      return { ...paragraphOf(string, ICU), ...(comment ? { comment } : {}) };
    });
    const language = about.get("@@locale");
    const write = spelling(text);
    return {
      paragraphs,
      attribution: {},
      ...(language ? { language } : {}),
      problems: [],
      edits: (writing) => editsOf({ strings, paragraphs, write }, writing),
    };
  },
});

/** Simple arguments of ICU messages; plurals and selections stay in the text, for there are words in them. */
const ICU = /\{\s*\w+\s*(?:,\s*(?:number|date|time)\s*(?:,[^{}]*)?)?\}/u;

type Page = {
  readonly strings: readonly JsonString[];
  readonly paragraphs: readonly Paragraph[];
  readonly write: (value: string) => string;
};

function editsOf({ strings, paragraphs, write }: Page, { renderings }: Writing): Edit[] {
  return strings
    .flatMap((string, at): Edit[] => {
      const texts = renderings[at];
      if (texts === undefined) return [];
      if (texts.length === 0 && string.holder.kind === "object") return [];
      const values = mended(texts, heldCodes(paragraphs, renderings, at)).map((pieces) =>
        rendered(pieces, (text) => text),
      );
      const written = write(values.join("\n\n"));
      return [{ start: string.start, end: string.end, text: () => written }];
    })
    .concat(membersLeftOut(strings, renderings));
}

/** A string left out of an object takes its name and one comma with it. */
function membersLeftOut(strings: readonly JsonString[], renderings: readonly Rendering[]): Edit[] {
  const gone = new Map<JsonString["holder"], Set<number>>();
  strings.forEach(({ holder, member }, at) => {
    if (renderings[at]?.length !== 0 || holder.kind === "array") return;
    gone.set(holder, (gone.get(holder) ?? new Set()).add(member));
  });
  return [...gone].flatMap(([{ members }, left]) => {
    const lastKept = members.findLastIndex((_, at) => !left.has(at));
    const tail = {
      from: members[lastKept]?.end ?? members[0]?.start ?? 0,
      to: members.at(-1)?.end ?? 0,
    };
    const inside = [...left]
      .filter((at) => at < lastKept)
      .map((at) => ({ from: members[at]?.start ?? 0, to: members[at + 1]?.start ?? 0 }));
    const all = lastKept === members.length - 1 ? inside : [...inside, tail];
    return all.map(({ from, to }): Edit => ({ start: from, end: to, text: () => "" }));
  });
}

/** As JSON writes strings; in a file that spells its letters as `\u0627`, the same way. */
function spelling(text: string): (value: string) => string {
  const isAscii = /\\u[0-9a-f]{4}/iu.test(text) && !/[^\0-\x7f]/u.test(text);
  return (value) => {
    const written = JSON.stringify(value);
    return isAscii
      ? Array.from(written, (one) => (one > "\x7f" ? escaped(one) : one)).join("")
      : written;
  };
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");
}
