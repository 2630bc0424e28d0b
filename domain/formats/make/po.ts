import { gettextPluralsOf } from "../../languages/gettext-plurals";
import { isFormOf, type PluralCategory } from "../../languages/plurals";
import { quotedText } from "../po/quoted-text";
import { utf8 } from "../utf8";
import type { Maker } from "./maker";
import { type Counted, isCounted, messagesOf } from "./messages";
import { type Row, rowsOf } from "./rows";

/**
 * Gettext, a message that counts with a text for each form that whole numbers have in the language of
 * the translation. Gettext has no ordinals: their forms are messages of their own.
 */
export const po: Maker = (making) => {
  const language = making.targetLanguage ?? making.language;
  const plurals = gettextPluralsOf(language);
  const messages = messagesOf(rowsOf(making));
  const isCounting = messages.some((message) => isCounted(message) && !message.isOrdinal);
  const header = headerOf(language, isCounting ? plurals?.header : undefined);
  const entries = messages.flatMap((message): string[] => {
    if (!isCounted(message)) return [message].filter((one) => isFormOf(language, one)).map(single);
    if (plurals && !message.isOrdinal) {
      for (const { key } of withoutPlace(message)) making.onLost({ label: key });
      return [counting(message, plurals.categories)];
    }
    return message.forms.filter((one) => isFormOf(language, one)).map(single);
  });
  return utf8(header + unlikeIn(entries).join(""));
};

function headerOf(language: string, counting: string | undefined): string {
  const lines = [
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=UTF-8",
    "Content-Transfer-Encoding: 8bit",
    `Language: ${language.replaceAll("-", "_")}`,
    ...(counting === undefined ? [] : [`Plural-Forms: ${counting}`]),
  ];
  return `msgid ""\nmsgstr ""\n${lines.map((line) => `"${line}\\n"\n`).join("")}`;
}

/** An entry that stands there already is not written twice: PO allows none. */
const unlikeIn = (entries: readonly string[]): string[] => [...new Set(entries)];

const quoted = (text: string) => quotedText(text, "\n");

function single(row: Row): string {
  const { value, target } = row;
  return `\n${saidOf(row, [row])}${contextOf(row, row)}msgid ${quoted(value)}\nmsgstr ${quoted(target)}\n`;
}

/** Of a source gettext has the singular and one plural: what else its forms say. */
function withoutPlace({ forms }: Counted<Row>): readonly Row[] {
  const said = new Set(
    forms.filter(({ category }) => SAID.has(category)).map(({ value }) => value),
  );
  return forms.filter(({ isMade, value }) => !isMade && !said.has(value));
}

const SAID: ReadonlySet<PluralCategory> = new Set(["one", "other"]);

function counting(message: Counted<Row>, categories: readonly PluralCategory[]): string {
  const { forms } = message;
  const of = (category: PluralCategory) => forms.find((form) => form.category === category);
  const other = of("other") ?? forms.at(-1);
  const first = of("one") ?? other;
  if (first === undefined || other === undefined) return "";
  const singular = first.isMade ? other : first;
  const answers = categories.map((category, at) => {
    return `msgstr[${at}] ${quoted(of(category)?.target ?? "")}\n`;
  });
  const ids = `msgid ${quoted(singular.value)}\nmsgid_plural ${quoted(other.value)}\n`;
  const about = saidOf(singular, forms) + contextOf(message, singular);
  return `\n${about}${ids}${answers.join("")}`;
}

/** Comments and flags; a text that nobody has confirmed is a guess. */
function saidOf({ comment, flags }: Row, rows: readonly Row[]): string {
  const isGuess = rows.some(({ target, status }) => target !== "" && status === "draft");
  const all = [...(isGuess ? ["fuzzy"] : []), ...flags.filter((flag) => GETTEXT.test(flag))];
  return [
    comment ? `#. ${comment.replace(/\n/gu, "\n#. ")}\n` : "",
    all.length > 0 ? `#, ${all.join(", ")}\n` : "",
  ].join("");
}

/** The flags that gettext itself knows and tools hold texts to. */
const GETTEXT = /^(?:no-)?[a-z-]+-format$|^no-wrap$|^range:/u;

/** Two strings with one source are told apart by their names; a name that is the source says nothing. */
function contextOf({ key }: { readonly key: string }, { value, isNamed }: Row): string {
  const [context, id] = key.includes("\u0004") ? key.split("\u0004") : [key, undefined];
  const isSaid = isNamed && context !== undefined && (id !== undefined || context !== value);
  return isSaid ? `msgctxt ${quoted(context)}\n` : "";
}
