import type { PluralCategory } from "../../languages/plurals";
import { APPLE } from "../apple-strings";
import type { Entry } from "../entry";
import type { Limits, Unreadable } from "../format";
import { type JsonNode, jsonTree, memberNamed } from "../json-tree";
import { isLocked } from "../said-limits";
import { asFarAs, stringFile } from "../string-file";
import { type Parsed, textFormat } from "../text-format";
import { formsInOrder } from "../with-forms";
import { catalogEdits } from "./edits";
import { formOf, nameOf, sourceUnits, statusOf, type Unit, unitsIn, writtenAs } from "./units";

/**
 * Apple's string catalogs: all languages of a program in one file. A translation goes beside the
 * source under its own language. The one that is read is that which is asked for; where none is, the
 * only one besides that of the source.
 */
export const xcstrings = textFormat({
  id: "xcstrings",
  extensions: [".xcstrings"],
  mediaType: "application/json",
  isBilingual: true,
  parse: parsed,
});

function parsed(text: string, { forms, to, paragraphs: most }: Limits): Parsed | Unreadable {
  const root = jsonTree(text);
  const strings = memberNamed(root, "strings");
  const language = memberNamed(root, "sourceLanguage")?.value;
  if (root === undefined) return { unreadable: "broken" };
  if (!strings || typeof language !== "string") return { unreadable: "wrong-format" };
  const target = targetIn(strings, { source: language, to });
  const found = strings.members
    .filter(({ node }) => memberNamed(node, "shouldTranslate")?.value !== false)
    .flatMap(({ name, node }) => entriesOf({ key: name, node, language, target }))
    .filter((entry) => !isLocked(entry));
  const entries = formsInOrder(asFarAs(most, found), forms);
  const file = stringFile(entries, { placeholders: APPLE });
  const { paragraphs } = file;
  return {
    ...file,
    language,
    ...(target === undefined ? {} : { targetLanguage: target }),
    edits: (writing) => catalogEdits({ text, strings, language, entries, paragraphs }, writing),
  };
}

type Languages = { readonly source: string; readonly to: string | undefined };

/** The language that is asked for, as the file writes it; else the only one besides that of the source. */
function targetIn(strings: JsonNode, { source, to }: Languages): string | undefined {
  const languages = new Set(
    strings.members.flatMap(({ node }) =>
      (memberNamed(node, "localizations")?.members ?? []).map(({ name }) => name),
    ),
  );
  languages.delete(source);
  if (to !== undefined) return writtenAs(to, languages);
  const [only] = languages;
  return languages.size === 1 ? only : undefined;
}

type Key = {
  readonly key: string;
  readonly node: JsonNode;
  readonly language: string;
  readonly target: string | undefined;
};

function entriesOf({ key, node, language, target }: Key): Entry[] {
  const localizations = memberNamed(node, "localizations");
  const source = sourceUnits(key, memberNamed(localizations, language));
  const answers = target === undefined ? [] : unitsIn(memberNamed(localizations, target));
  const answerAt = new Map(answers.map((unit) => [unit.path.join("\n"), unit]));
  const isSource = new Set(source.map(({ path }) => path.join("\n")));
  const isStale = memberNamed(node, "extractionState")?.value === "stale";
  const comment = memberNamed(node, "comment")?.value;
  const said = typeof comment === "string" && comment !== "" ? { comment } : {};
  const others = (localizations?.members ?? []).flatMap((member) => unitsIn(member.node));
  return [...source, ...otherForms(source, others)]
    .filter(({ value }) => value.trim() !== "")
    .map(({ path, value }): Entry => {
      const entry = { start: node.start, end: node.start, value, spelled: String };
      const answer = answerAt.get(path.join("\n"));
      const isMade = answer === undefined && !isSource.has(path.join("\n"));
      const about = { ...said, key: nameOf(key, path), ...(isMade ? ({ isMade } as const) : {}) };
      return {
        ...entry,
        ...(answer ? { target: { value: answer.value, status: statusOf(answer, isStale) } } : {}),
        ...pluralOf(key, path, about),
      };
    });
}

/**
 * Forms that some translation has and the source does not, with the text of `other`: which they are
 * does not go by the language that is read, so that what is written finds its place in any.
 */
function otherForms(source: readonly Unit[], others: readonly Unit[]): Unit[] {
  const valueAt = new Map(source.map(({ path, value }) => [path.join("\n"), value]));
  const unlike = new Map(others.map((unit) => [unit.path.join("\n"), unit]));
  return [...unlike.values()].flatMap((unit) => {
    const named = formOf(unit.path);
    const other = named && valueAt.get(`${named.message}\nother`);
    return other === undefined || valueAt.has(unit.path.join("\n"))
      ? []
      : [{ ...unit, value: other }];
  });
}

/** Every entry says by its message where in the catalog it stands: see `placeOf`. */
function pluralOf(key: string, path: readonly string[], about: { readonly key: string }) {
  const named = formOf(path);
  if (named === undefined) return { about, plural: { message: JSON.stringify([key, ...path]) } };
  const holder = path.slice(0, -1);
  const another = (category: PluralCategory) => ({
    ...{ start: 0, key: nameOf(key, [...holder, category]), spelled: String },
  });
  const message = JSON.stringify([key, ...holder]);
  return { about: { ...about, form: named.form }, plural: { message, another } };
}
