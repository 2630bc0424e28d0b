import type { PluralCategory } from "../../languages/plurals";
import type { Entry } from "../entry";
import type { Limits, Paragraph } from "../format";
import { PRINTED } from "../placeholders";
import { isLocked } from "../said-limits";
import { asFarAs, stringFile } from "../string-file";
import { type Parsed, textFormat } from "../text-format";
import { withForms } from "../with-forms";
import { guessEdits } from "./guesses";
import { namedUtf8 } from "./header";
import { askedOf, type Field, has, isFuzzy, type Message, messagesIn, settingOf } from "./messages";
import { countsIn, type Forms, languageOf, pluralEdits } from "./plurals";
import { quotedText } from "./quoted-text";

/**
 * Gettext. The plural forms of a message are paragraphs of their own; written into a language with
 * others, all of them are numbered anew and the header says how. Obsolete entries stay as they are.
 */
export const po = textFormat({
  id: "po",
  extensions: [".po", ".pot"],
  mediaType: "text/x-gettext-translation",
  isBilingual: true,
  declared: (head) => /charset=([\w-]+)/u.exec(head)?.[1],
  asUtf8: namedUtf8,
  parse: (text, { forms, paragraphs }) => {
    const messages = messagesIn(text);
    return "unreadable" in messages ? messages : parsed(text, messages, { forms, paragraphs });
  },
});

type Counting = { readonly forms: Limits["forms"]; readonly paragraphs: number };

function parsed(
  text: string,
  messages: readonly Message[],
  { forms, paragraphs }: Counting,
): Parsed {
  const newLine = /\r\n|\n/u.exec(text)?.[0] ?? "\n";
  const header = messages.find((message) => settingOf(message, "msgid") === "");
  const counts = countsIn(header);
  const all = messages
    .filter((message) => message !== header)
    .map((message) => ({ message, entries: entriesOf(message, { newLine, counts }) }));
  const unlocked = all.flatMap(({ entries: own }) => own).filter((entry) => !isLocked(entry));
  const entries = withForms(asFarAs(paragraphs, unlocked), forms);
  const file = stringFile(entries, { placeholders: PRINTED });
  const plurals = all.flatMap(({ message, entries: own }): Forms[] => {
    const of = own[0]?.plural?.message;
    return of === undefined ? [] : [{ message, of }];
  });
  const page = { text, newLine, header, counts, plurals, entries };
  const targetLanguage = languageOf(header);
  return {
    ...file,
    // The language a header names is that of the translation, so nothing is said about the source.
    ...(targetLanguage ? { targetLanguage } : {}),
    edits: (writing) => [...pluralEdits(file, page, writing), ...guessEdits(all, page, writing)],
  };
}

type Around = {
  readonly newLine: string;
  readonly counts: readonly PluralCategory[] | undefined;
};

function entriesOf(message: Message, { newLine, counts }: Around): Entry[] {
  const context = has(message.fields, "msgctxt") ? settingOf(message, "msgctxt") : undefined;
  const name = `${context === undefined ? "" : `${context}\u0004`}${settingOf(message, "msgid")}`;
  const said = { ...saidOf(message), ...(context ? { context } : {}) };
  const answers = message.fields.filter(({ name: field }) => field.startsWith("msgstr"));
  return answers.map((field): Entry => {
    const number = /\d+/u.exec(field.name)?.[0];
    const form = number === undefined ? undefined : counts?.[Number(number)];
    const key = `${name}${number === undefined ? "" : `[${number}]`}`;
    const about = { key, ...said, ...(form ? { form } : {}) };
    // Made forms are written with all the others, or not at all.
    const another = (category: PluralCategory) => ({
      ...{ start: field.end, key: `${name}[${category}]`, spelled: () => "" },
    });
    return {
      start: field.start,
      end: field.end,
      value: sourceOf(message, number, form),
      spelled: (value) => quotedText(value, newLine),
      about,
      target: { value: field.value, status: statusOf(field, message) },
      ...(form ? { plural: { message: String(answers[0]?.start), another } } : {}),
    };
  });
}

/** What the file says about a message, and asks of its translation. */
function saidOf(message: Message): Pick<Paragraph, "comment" | "flags"> {
  const comment = message.comments.filter((line) => line !== "").join("\n");
  const flags = askedOf(message);
  return { ...(comment ? { comment } : {}), ...(flags.length > 0 ? { flags } : {}) };
}

/** The singular stands for one, and for the first form of a file that does not say what that is. */
function sourceOf(message: Message, number: string | undefined, form: PluralCategory | undefined) {
  const isOne = form === undefined ? (number ?? "0") === "0" : form === "one";
  return settingOf(message, isOne ? "msgid" : "msgid_plural");
}

function statusOf({ value }: Field, message: Message): "untranslated" | "draft" | "submitted" {
  if (value === "") return "untranslated";
  return isFuzzy(message) ? "draft" : "submitted";
}
