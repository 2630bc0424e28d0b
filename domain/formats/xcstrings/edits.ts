import { categoryOf } from "../../languages/plurals";
import type { Entry } from "../entry";
import type { Paragraph, Rendering, Writing } from "../format";
import { type JsonNode, memberNamed } from "../json-tree";
import type { Edit } from "../splice";
import { valueAt } from "../string-file";
import { type Branch, branchWith } from "./branch";
import { inserted, replaced } from "./print";
import { stateOf, unitsIn, writtenAs } from "./units";

type Catalog = {
  readonly text: string;
  readonly strings: JsonNode;
  readonly language: string;
  readonly entries: readonly Entry[];
  readonly paragraphs: readonly Paragraph[];
};

type Text = { readonly value: string; readonly state: string };

/** What was written, by string: the path of each text and the text, or nothing where it is left out. */
type Written = ReadonlyMap<string, ReadonlyMap<string, Text | undefined>>;

/** Puts a language into each string that something was written for, or anew what it has of it. */
export function catalogEdits(catalog: Catalog, writing: Writing): Edit[] {
  const written = writtenIn(catalog, writing);
  return catalog.strings.members.flatMap(({ name, node }) => {
    const texts = written.get(name);
    return texts === undefined ? [] : languageEdits({ ...catalog, node, texts }, writing.language);
  });
}

function writtenIn(
  { entries, paragraphs }: Catalog,
  { renderings, statuses = [] }: Writing,
): Written {
  const written = new Map<string, Map<string, Text | undefined>>();
  for (const [at, entry] of entries.entries()) {
    const value = valueAt(paragraphs, renderings, at);
    if (value === undefined) continue;
    const [key = "", ...path] = placeOf(entry);
    const texts = written.get(key) ?? new Map<string, Text | undefined>();
    const state = stateOf(statuses[at] ?? "submitted", value);
    texts.set(path.join("\n"), isGone(entry, renderings[at]) ? undefined : { value, state });
    written.set(key, texts);
  }
  return written;
}

/** A form that the language does not have; every language has `other`, and any other text is emptied. */
function isGone({ about }: Entry, texts: Rendering): boolean {
  return texts?.length === 0 && about?.form !== undefined && categoryOf(about.form) !== "other";
}

/** The name of a string, and the path of a text in it. */
function placeOf({ plural, about }: Entry): string[] {
  const place = JSON.parse(plural?.message ?? "[]") as string[];
  return about?.form ? [...place, categoryOf(about.form)] : place;
}

type Place = Catalog & {
  readonly node: JsonNode;
  readonly texts: ReadonlyMap<string, Text | undefined>;
};

function languageEdits(
  { text: file, node, texts, language: source }: Place,
  language: string,
): Edit[] {
  const localizations = memberNamed(node, "localizations");
  const names = localizations?.members.map(({ name }) => name) ?? [];
  const own = memberNamed(localizations, writtenAs(language, names) ?? language);
  const units = new Map(
    unitsIn(own).map(({ path, value, state }) => [path.join("\n"), { state, value }]),
  );
  for (const [path, text] of texts) {
    if (text === undefined) units.delete(path);
    else units.set(path, text);
  }
  const like = own ?? memberNamed(localizations, source);
  const made = branchWith(units, like);
  if (own) return [replaced(own, made, file)];
  if (localizations) return [inserted(localizations, { name: language, value: made }, file)];
  const first: Branch = new Map([[language, made]]);
  return [inserted(node, { name: "localizations", value: first }, file)];
}
