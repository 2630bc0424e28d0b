import type { Entry } from "../entry";
import type { Limits, Problem } from "../format";
import { type JsonPage, leftOut } from "../json-members";
import type { JsonString } from "../json-strings";
import { lineOf } from "../line-of";
import { stringFile } from "../string-file";
import type { Parsed } from "../text-format";
import { type IcuMessage, icuEntries } from "./entries";

const CHOICE = /\{\s*[\w.-]+\s*,\s*(?:plural|select|selectordinal)\s*,/u;

/** The messages of a JSON file, where that is what it holds. */
export function icuMessagesIn(strings: readonly JsonString[]): IcuMessage[] | undefined {
  const texts = new Map(strings.map(({ path, value }) => [path.join("\n"), value]));
  const ids = new Set(strings.map(({ path }) => path[0]));
  const described = strings.filter(({ path }) => path.length === 2 && path[1] === "defaultMessage");
  if (described.length > 0 && described.length === ids.size)
    return described.map((string) => {
      const [key = ""] = string.path;
      const comment = texts.get(`${key}\ndescription`);
      return { string, about: { key, ...(comment ? { comment } : {}) } };
    });
  const isIcu =
    strings.some(({ value }) => CHOICE.test(value)) &&
    !strings.some(({ value }) => /\{\{[^{}]*\}\}/u.test(value));
  return isIcu
    ? strings.map((string) => ({ string, about: { key: string.path.join(".") } }))
    : undefined;
}

type Asked = { readonly page: JsonPage; readonly forms: Limits["forms"] };

/** A file of messages. What is no message is a text with what looks like arguments. */
export function icuFile(messages: readonly IcuMessage[], { page, forms }: Asked): Parsed {
  const problems: Problem[] = [];
  const stringOf = new Map<Entry, JsonString>();
  for (const message of messages) {
    const { string, about } = message;
    const entries = icuEntries(message, page);
    if (entries === undefined && /[{}]/u.test(string.value) && !/'[<>]/u.test(string.value)) {
      const quote = string.value.slice(0, 100);
      problems.push({ kind: "malformed", place: lineOf(page.text, string.start), quote });
    }
    const { start, end, value } = string;
    const plain = { start, end, value, spelled: page.spelled, about, whole: "member" } as const;
    for (const entry of entries ?? [plain]) stringOf.set(entry, string);
  }
  return stringFile([...stringOf.keys()], {
    ...{ placeholders: ARGUMENT, problems, forms, leftOut: leftOut(stringOf) },
  });
}

const ARGUMENT = /\{\s*\w+\s*(?:,\s*(?:number|date|time)\s*(?:,[^{}]*)?)?\}/u;
