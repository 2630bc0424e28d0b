import { icuFile } from "./icu/messages";
import { escaped, spelling } from "./json-members";
import { type JsonString, jsonStrings } from "./json-strings";
import type { Edit } from "./splice";
import { textFormat } from "./text-format";

/** Flutter's strings: ICU messages in a JSON object whose members with `@` tell about the others. */
export const arb = textFormat({
  id: "arb",
  extensions: [".arb"],
  mediaType: "application/json",
  spelled: escaped,
  parse(text, { forms, paragraphs }) {
    const all = jsonStrings(text, paragraphs * STRINGS);
    if ("unreadable" in all) return all;
    const said = all.filter(({ path }) => path[0]?.startsWith("@"));
    const about = new Map(said.map(({ path, value }) => [path.join("\n"), value]));
    const holders = placeholdersIn(said);
    const strings = all.filter(({ path }) => path.length === 1 && !path[0]?.startsWith("@"));
    const messages = strings.map((string) => {
      const [key = ""] = string.path;
      const context = about.get(`@${key}\ncontext`);
      const comment = [about.get(`@${key}\ndescription`), ...(holders.get(key) ?? [])]
        .filter(Boolean)
        .join("\n");
      return { string, about: { key, ...(comment && { comment }), ...(context && { context }) } };
    });
    const file = icuFile(messages, { page: { text, spelled: spelling(text) }, forms });
    const locale = said.find(({ path }) => path.join() === "@@locale");
    if (locale === undefined) return file;
    const { start, end, value } = locale;
    const named = (language: string): Edit[] => {
      const name = JSON.stringify(language.replaceAll("-", "_"));
      return language === "und" ? [] : [{ start, end, text: () => name }];
    };
    return {
      ...file,
      language: value.replaceAll("_", "-"),
      edits: (writing) => [...named(writing.language), ...file.edits(writing)],
    };
  },
});

/** What is told of the placeholders of each message: a line for each, `{name}: String, Nadia`. */
function placeholdersIn(said: readonly JsonString[]): ReadonlyMap<string, readonly string[]> {
  const facts = new Map<string, Map<string, string>>();
  for (const { path, value } of said) {
    const [about = "", kind, name, fact = ""] = path;
    if (kind !== "placeholders" || name === undefined || !FACTS.has(fact)) continue;
    const key = about.slice(1);
    const lines = facts.get(key) ?? new Map<string, string>();
    const line = lines.get(name);
    facts.set(
      key,
      lines.set(name, line === undefined ? `{${name}}: ${value}` : `${line}, ${value}`),
    );
  }
  return new Map([...facts].map(([key, lines]) => [key, [...lines.values()]]));
}

const FACTS: ReadonlySet<string> = new Set(["type", "format", "description", "example"]);

/** For each message its text, what it is for, and its placeholders with their types and examples. */
const STRINGS = 10;
