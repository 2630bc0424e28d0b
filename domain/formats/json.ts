import { categoryOf } from "../languages/plurals";
import { contextIn } from "./context-in";
import type { Entry } from "./entry";
import { icuFile, icuMessagesIn } from "./icu/messages";
import { escaped, type JsonPage, leftOut, memberBefore, spelling } from "./json-members";
import { type JsonHolder, type JsonString, jsonStrings } from "./json-strings";
import { stringFile } from "./string-file";
import { textFormat } from "./text-format";
import { formIn } from "./with-forms";

/**
 * Strings of a user interface as i18next keeps them, version 4 of its format, nested or flat; or
 * ICU messages, by themselves or as FormatJS describes them.
 */
export const json = textFormat({
  id: "json",
  extensions: [".json"],
  mediaType: "application/json",
  spelled: escaped,
  parse(text, { forms, paragraphs }) {
    const strings = jsonStrings(text, paragraphs * STRINGS);
    if ("unreadable" in strings) return strings;
    if (strings.length === 0) return { unreadable: "empty" };
    const page = { text, spelled: spelling(text) };
    const messages = icuMessagesIn(strings);
    if (messages) return icuFile(messages, { page, forms });
    const entries = strings.map((string) => entryOf(string, page));
    return stringFile(entries, {
      placeholders: PLACEHOLDERS,
      forms,
      most: paragraphs,
      leftOut: leftOut(new Map(entries.map((entry, at) => [entry, strings[at]]))),
    });
  },
});

/** More for each paragraph no file has that tells the translator something. */
const STRINGS = 4;

/** `{{name, format}}`, `{{- raw}}` and `$t(other key, {…})`. */
const PLACEHOLDERS = /\{\{[^{}]*\}\}|\$t\((?:[^()]|\([^()]*\))*\)/u;

function entryOf(string: JsonString, { text, spelled }: JsonPage): Entry {
  const { start, end, value, path } = string;
  const whole = string.holder.kind === "object" ? ({ whole: "member" } as const) : {};
  const context = contextIn(path.at(-1) ?? "", namesIn(string.holder));
  const about = { key: path.join("."), ...(context ? { context } : {}) };
  const entry = { start, end, value, spelled, about, ...whole };
  const named = formOf(string);
  if (named === undefined) return entry;
  const holder = path.slice(0, -1);
  const another = (category: string) => {
    const name = `${named.base}_${category}`;
    return {
      ...memberBefore(string, { text, name, spelled }),
      key: [...holder, name].join("."),
    };
  };
  const message = [...holder, named.base].join("\n");
  return { ...entry, about: { ...entry.about, form: named.form }, plural: { message, another } };
}

/**
 * A name that ends in a category is a plural form where another form stands beside it, where
 * something is counted, or it is that of `other`: two of the three.
 */
function formOf({ path, holder }: JsonString) {
  const named = holder.kind === "object" ? formIn(path.at(-1) ?? "") : undefined;
  const forms = named && formsOf(holder).get(named.base);
  if (!forms?.areStrings) return undefined;
  const reasons = [forms.count > 1, forms.hasOther, forms.isCounted].filter((is) => is);
  return reasons.length > 1 ? named : undefined;
}

const named = new WeakMap<JsonHolder, ReadonlySet<string>>();

function namesIn(holder: JsonHolder): ReadonlySet<string> {
  const seen = named.get(holder) ?? new Set(holder.names.map(({ name }) => name));
  named.set(holder, seen);
  return seen;
}

type Forms = { count: number; hasOther: boolean; isCounted: boolean; areStrings: boolean };

const NO_FORMS: Forms = { count: 0, hasOther: false, isCounted: false, areStrings: true };

const known = new WeakMap<JsonHolder, ReadonlyMap<string, Forms>>();

function formsOf(holder: JsonHolder): ReadonlyMap<string, Forms> {
  const seen = known.get(holder);
  if (seen) return seen;
  const bases = new Map<string, Forms>();
  for (const { name, isString, isCounted } of holder.names) {
    const named = formIn(name);
    if (named === undefined) continue;
    const forms = bases.get(named.base) ?? { ...NO_FORMS };
    forms.count++;
    forms.hasOther ||= categoryOf(named.form) === "other";
    forms.areStrings &&= isString;
    forms.isCounted ||= isCounted;
    bases.set(named.base, forms);
  }
  known.set(holder, bases);
  return bases;
}
