import { gettextPluralsOf } from "../../languages/gettext-plurals";
import type { PluralCategory } from "../../languages/plurals";
import type { Entry } from "../entry";
import type { Writing } from "../format";
import type { Edit } from "../splice";
import { valueAt } from "../string-file";
import type { Parsed } from "../text-format";
import { headerEdits } from "./header";
import { type Message, settingOf } from "./messages";
import { quotedText } from "./quoted-text";

/** A message with plural forms, and what its entries call it. */
export type Forms = { readonly message: Message; readonly of: string };

/** What each number of `msgstr[…]` is for; nothing where the header counts as no language does. */
export function countsIn(header: Message | undefined): readonly PluralCategory[] | undefined {
  const said = header ? settingOf(header, "msgstr") : "";
  const count = /nplurals\s*=\s*(\d+)/u.exec(said)?.[1];
  if (count === undefined || count === "2") return ONE_AND_OTHER;
  if (count === "1") return ["other"];
  const language = languageOf(header);
  const categories = language && gettextPluralsOf(language)?.categories;
  return categories && categories.length === Number(count) ? categories : undefined;
}

export function languageOf(header: Message | undefined): string | undefined {
  const said = header ? settingOf(header, "msgstr") : "";
  return /^Language:[ \t]*([\w-]+)/mu.exec(said)?.[1]?.replaceAll("_", "-").toLowerCase();
}

const ONE_AND_OTHER = ["one", "other"] as const;

type Page = {
  readonly text: string;
  readonly newLine: string;
  readonly header: Message | undefined;
  readonly counts: readonly PluralCategory[] | undefined;
  readonly plurals: readonly Forms[];
  readonly entries: readonly Entry[];
};

/** The edits of a file, all plural forms numbered as the language of the translation has them. */
export function pluralEdits(file: Parsed, page: Page, writing: Writing): readonly Edit[] {
  const { counts, plurals, header, entries } = page;
  const { language } = writing;
  const isOwn = languageOf(header) === language.toLowerCase();
  const target = isOwn || language === "und" ? undefined : gettextPluralsOf(language);
  if (!target || !counts || plurals.length === 0)
    return [...file.edits(writing), ...headerEdits(page, writing, [])];
  const said = headerEdits(page, writing, [
    `Language: ${language.replaceAll("-", "_")}`,
    `Plural-Forms: ${target.header}`,
  ]);
  if (counts.join() === target.categories.join()) return [...file.edits(writing), ...said];
  const renderings = writing.renderings.map((texts, at) =>
    entries[at]?.plural ? undefined : texts,
  );
  const values = valuesByForm(file, page, writing);
  const { categories } = target;
  const forms = plurals.flatMap((plural) => formEdits(plural, { page, values, categories }));
  return [...file.edits({ ...writing, renderings }), ...forms, ...said];
}

/** What was written for each form of each message: `message form`. */
function valuesByForm(
  { paragraphs }: Parsed,
  { entries }: Page,
  { renderings }: Writing,
): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ plural, about }, at) => {
      const value = valueAt(paragraphs, renderings, at);
      return value === undefined ? [] : [[`${plural?.message} ${about?.form}`, value] as const];
    }),
  );
}

type Numbering = {
  readonly page: Page;
  readonly values: ReadonlyMap<string, string>;
  readonly categories: readonly PluralCategory[];
};

function formEdits({ message, of }: Forms, { page, values, categories }: Numbering): Edit[] {
  const { text, newLine, counts = [] } = page;
  const answers = message.fields.filter(({ name }) => name.startsWith("msgstr"));
  const [first] = answers;
  const last = answers.at(-1);
  if (!first || !last) return [];
  const own = (category: PluralCategory) => answers[counts.indexOf(category)]?.value ?? "";
  const written = categories.map((category, at) => {
    const value = values.get(`${of} ${category}`) ?? own(category);
    return `msgstr[${at}] ${quotedText(value, newLine)}`;
  });
  const start = text.lastIndexOf("msgstr", first.start);
  return [{ start, end: last.end, text: () => written.join(newLine) }];
}
