import { LineCounter, parseAllDocuments } from "yaml";
import { languageNamed } from "../../languages/language-named";
import { contextIn } from "../context-in";
import type { Entry } from "../entry";
import type { Limits, Problem, Unreadable } from "../format";
import type { Edit } from "../splice";
import { stringFile } from "../string-file";
import { tailOf } from "../tail-of";
import { type Parsed, textFormat } from "../text-format";
import { pluralOf } from "./plurals";
import { plainKey, spelling } from "./spelling";
import { type Root, textsIn, type YamlText } from "./texts";

/**
 * Strings in YAML, as Rails and i18next keep them. Where one key at the top names a language, it
 * names that of the translation afterwards.
 */
export const yaml = textFormat({
  id: "yaml",
  extensions: [".yml", ".yaml"],
  mediaType: "application/yaml",
  parse: (source, { forms }) =>
    source.length > MOST ? { unreadable: "too-large" } : parsed(source, forms),
});

/** The parser needs a hundred times the memory of its text. */
const MOST = 8_000_000;

/** `%{name}`, `%<name>d`, `{{name}}` and `$t(key)`. */
const PLACEHOLDERS =
  /%\{[^{}]*\}|%<\w+>[-+ 0#]*\d*(?:\.\d+)?[a-zA-Z]|\{\{[^{}]*\}\}|\$t\((?:[^()]|\([^()]*\))*\)/u;

function parsed(source: string, forms: Limits["forms"]): Parsed | Unreadable {
  const lines = new LineCounter();
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${line}:${col}`;
  };
  const documents = parseAllDocuments(source, {
    lineCounter: lines,
    uniqueKeys: false,
    logLevel: "silent",
  });
  if (!Array.isArray(documents)) return { unreadable: "empty" };
  const [error] = documents.flatMap(({ errors }) => errors);
  if (error) return { unreadable: "broken", place: place(error.pos[0]) };
  const found = documents.map(({ contents }) => textsIn(contents));
  if (found.some(({ isTooDeep }) => isTooDeep)) return { unreadable: "too-large" };
  const problems = found
    .flatMap(({ untold }) => untold)
    .map(
      ({ start, end }): Problem => ({
        kind: "unsupported",
        place: place(start),
        quote: source.slice(start, Math.min(end, start + 100)),
      }),
    );
  const [only] = found;
  const root = found.length === 1 ? only?.root : undefined;
  const language = root && languageNamed(root.name);
  // Under a language stand the strings of Rails, whose names have no context.
  const contextOf = ({ path, siblings }: YamlText) =>
    language ? undefined : contextIn(path.at(-1) ?? "", siblings);
  const entries = found.flatMap(({ texts }) =>
    texts.map((text) => withContext(entryOf(text, source), contextOf(text))),
  );
  const file = stringFile(entries, { placeholders: PLACEHOLDERS, problems, forms });
  return withRoot(file, root, language);
}

function withContext(entry: Entry, context: string | undefined): Entry {
  return context === undefined ? entry : { ...entry, about: { ...entry.about, context } };
}

function entryOf(text: YamlText, source: string): Entry {
  const { start, end } = text;
  const whole = text.isInFlow ? undefined : text.member && linesOf(text.member, source);
  return {
    start,
    end,
    value: text.value.slice(0, text.value.length - tailOf(text.value, "\n").length),
    spelled: spelling(text, source),
    ...(whole ? { whole } : {}),
    ...pluralOf(text, source),
  };
}

/** The lines of a member, where nothing else stands before it. */
function linesOf({ start, end }: NonNullable<YamlText["member"]>, source: string) {
  const line = source.lastIndexOf("\n", start - 1) + 1;
  return source.slice(line, start).trim() === "" ? ([line, end] as const) : undefined;
}

/** The key at the top that names a language, as that of the translation, spelled the same way. */
function withRoot(file: Parsed, root: Root | undefined, language: string | undefined): Parsed {
  if (!root || !language) return file;
  const named = (to: string): Edit[] => {
    if (to === "und") return [];
    const name = root.name.includes("_") ? to.replaceAll("-", "_") : to;
    return [{ start: root.start, end: root.end, text: () => plainKey(name) }];
  };
  return {
    ...file,
    paragraphs: file.paragraphs.map(({ key = "", ...paragraph }) => ({
      ...paragraph,
      key: key.slice(root.name.length + 1),
    })),
    language,
    edits: (writing) => [...named(writing.language), ...file.edits(writing)],
  };
}
