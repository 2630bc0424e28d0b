import { flagsOf } from "./pair-of-line";
import type { Languages, Placed } from "./placed";

type Entry = { flags: string; texts: Map<string, string>; isObsolete: boolean };

/** The entries of a gettext file; each plural form is a pair of its own. The header says the language. */
export function pairsOfPo(text: string, { from, to }: Languages): Placed[] {
  const entries = text.split(/\r?\n\s*\r?\n/).map(entryOf);
  const header = entries.find(({ texts }) => texts.get("msgid") === "")?.texts.get("msgstr") ?? "";
  const languages = {
    from: from ?? "en",
    to: to ?? /^Language:\s*([\w-]+)/m.exec(header)?.[1] ?? "und",
  };
  return entries.flatMap(({ flags, texts, isObsolete }) => {
    const singular = texts.get("msgid") ?? "";
    if (singular === "" || isObsolete || flags.includes("fuzzy")) return [];
    return [...texts]
      .filter(([name]) => name.startsWith("msgstr"))
      .map(([name, target]) => ({
        place: singular.slice(0, 60).replaceAll("\n", " "),
        pair: {
          source:
            name === "msgstr" || name === "msgstr[0]"
              ? singular
              : (texts.get("msgid_plural") ?? singular),
          target,
          ...languages,
          flags: flagsOf(flags),
          kind: "string" as const,
        },
      }));
  });
}

function entryOf(block: string): Entry {
  const entry: Entry = { flags: "", texts: new Map(), isObsolete: false };
  let name = "";
  for (const line of block.split(/\r?\n/)) {
    const found = /^(msg(?:id_plural|id|str(?:\[\d\])?|ctxt))?\s*"(.*)"\s*$/.exec(line.trim());
    if (line.startsWith("#,")) entry.flags += line.slice(2);
    if (line.startsWith("#~")) entry.isObsolete = true;
    if (found === null) continue;
    name = found[1] ?? name;
    entry.texts.set(name, (entry.texts.get(name) ?? "") + unescaped(found[2] ?? ""));
  }
  return entry;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, sign: string) => ESCAPES[sign] ?? sign);
}
