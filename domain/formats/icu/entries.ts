import type { PluralCategory } from "../../languages/plurals";
import type { Entry } from "../entry";
import type { JsonPage } from "../json-members";
import type { JsonString } from "../json-strings";
import type { Cut } from "../splice";
import { codesOf, readable, spelled } from "./spelling";
import { type IcuText, textsIn } from "./texts";

/** A message in a JSON file, and what the file says about it. */
export type IcuMessage = {
  readonly string: JsonString;
  readonly about: NonNullable<Entry["about"]> & { readonly key: string };
};

/** The entries of a message, one for each text in it; nothing where it is no ICU message. */
export function icuEntries(
  { string, about }: IcuMessage,
  page: JsonPage,
): readonly Entry[] | undefined {
  const texts = textsIn(string.value, about.key);
  if (texts === undefined) return undefined;
  const at = offsetsIn(string, page.text);
  return texts.map((text) => entryOf(text, { at, about, page }));
}

type Around = {
  readonly at: (offset: number) => number;
  readonly about: IcuMessage["about"];
  readonly page: JsonPage;
};

function entryOf(text: IcuText, { at, about, page }: Around): Entry {
  const { start, end, key, option, plural } = text;
  const inJson = (value: string) => page.spelled(value).slice(1, -1);
  const written = (value: string, cut: Cut) =>
    text.choices.reduce(
      (all, choice) =>
        all.replace(inJson(choice.name), () => cut(at(choice.start), at(choice.end))),
      inJson(spelled(value, text)),
    );
  const entry = {
    ...{ start: at(start), end: at(end), value: readable(text), spelled: written },
    about: { ...about, key, ...(plural ? { form: plural.form } : {}) },
    placeholders: codesOf(text),
    ...(text.choices.length > 0 ? ({ holdsOthers: true } as const) : wholeOf(text, at)),
  };
  if (!plural || !option || text.choices.length > 0) return entry;
  const gap = page.text.slice(at(option.from), at(option.start)) || " ";
  const another = (category: PluralCategory) => ({
    start: at(option.start),
    key: `${plural.message}[${category}]`,
    spelled: (value: string) => `${category} {${inJson(spelled(value, text))}}${gap}`,
  });
  return { ...entry, plural: { message: `${about.key}\n${plural.message}`, another } };
}

/** A message goes with its member; a case with its selector, but for the one that every choice must have. */
function wholeOf({ option, end, key }: IcuText, at: Around["at"]): Pick<Entry, "whole"> {
  if (option === undefined) return { whole: "member" };
  return key.endsWith("[other]") ? {} : { whole: [at(option.from), at(end) + 1] };
}

/** Where each character of a string stands in the file: some are written as escapes. */
function offsetsIn({ start, end, value }: JsonString, text: string): (offset: number) => number {
  if (end - start - 2 === value.length) return (offset) => start + 1 + offset;
  const starts: number[] = [];
  for (const { index } of text
    .slice(start + 1, end - 1)
    .matchAll(/\\u[0-9a-f]{4}|\\[\s\S]|[\s\S]/giu))
    starts.push(start + 1 + index);
  return (offset) => starts[offset] ?? end - 1;
}
