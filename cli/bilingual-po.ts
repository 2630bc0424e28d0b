import { lineEndsIn } from "./line-finder";
import { flagsOf } from "./pair-of-line";
import type { Languages, Placed } from "./placed";

type Entry = {
  flags: string;
  texts: Map<string, string>;
  /** Where each of the texts begins, counted from 1. */
  lines: Map<string, number>;
  isObsolete: boolean;
};

/** The entries of a gettext file; each plural form is a pair of its own. The header says the language. */
export function pairsOfPo(text: string, { from, to }: Languages): Placed[] {
  const entries = entriesOf(text);
  const header = entries.find(({ texts }) => texts.get("msgid") === "")?.texts.get("msgstr") ?? "";
  const languages = {
    from: from ?? "en",
    to: to ?? /^Language:\s*([\w-]+)/m.exec(header)?.[1] ?? "und",
  };
  return entries.flatMap(({ flags, texts, lines, isObsolete }) => {
    const singular = texts.get("msgid") ?? "";
    if (singular === "" || isObsolete || flags.includes("fuzzy")) return [];
    return [...texts]
      .filter(([name]) => name.startsWith("msgstr"))
      .map(([name, target]) => ({
        place: singular.slice(0, 60).replaceAll("\n", " "),
        line: lines.get(name) ?? 1,
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

/** Entries are kept apart by empty lines. */
function entriesOf(text: string): Entry[] {
  let line = 1;
  return text.split(/(\r?\n\s*\r?\n)/).flatMap((part, at) => {
    const entries = at % 2 === 0 ? [entryOf(part, line)] : [];
    line += lineEndsIn(part);
    return entries;
  });
}

function entryOf(block: string, first: number): Entry {
  const entry: Entry = { flags: "", texts: new Map(), lines: new Map(), isObsolete: false };
  let name = "";
  for (const [at, line] of block.split(/\r?\n/).entries()) {
    const found = /^(msg(?:id_plural|id|str(?:\[\d\])?|ctxt))?\s*"(.*)"\s*$/.exec(line.trim());
    if (line.startsWith("#,")) entry.flags += line.slice(2);
    if (line.startsWith("#~")) entry.isObsolete = true;
    if (found === null) continue;
    name = found[1] ?? name;
    add(entry, { name, text: unescaped(found[2] ?? ""), line: first + at });
  }
  return entry;
}

type Piece = { readonly name: string; readonly text: string; readonly line: number };

function add({ texts, lines }: Entry, { name, text, line }: Piece): void {
  texts.set(name, (texts.get(name) ?? "") + text);
  lines.set(name, lines.get(name) ?? line);
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, sign: string) => ESCAPES[sign] ?? sign);
}
