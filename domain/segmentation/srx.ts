import { SaxesParser, type SaxesTagPlain } from "saxes";

/** The rules of one language in an SRX file, in their order. */
export type SrxRule = { readonly breaks: boolean; readonly before: RegExp; readonly after: RegExp };

export type Srx = {
  /** The rules for a language, from all entries of the map that fit it. */
  readonly rulesFor: (language: string) => readonly SrxRule[];
  /** Rules that are no regular expressions here: they are left out, and these are their texts. */
  readonly problems: readonly string[];
};

/**
 * Segmentation rules that a desk brings along, SRX 2.0 (and 1.0). Of the ICU expressions those are
 * understood that JavaScript has too, with `\b`, `\h`, `\Z`, `(?i)` at the head and possessive marks put
 * into its words. Nothing if the file is not well-formed.
 */
export function readSrx(file: string): Srx | undefined {
  const reading: Reading = {
    rules: new Map(),
    maps: [],
    problems: [],
    language: "",
    rule: undefined,
    side: undefined,
  };
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => open(reading, tag));
  parser.on("text", (text) => add(reading, text));
  parser.on("closetag", ({ name }) => close(reading, name));
  try {
    parser.write(file).close();
  } catch {
    return undefined;
  }
  return { rulesFor: (language) => rulesFor(reading, language), problems: reading.problems };
}

/** A paragraph cut by such rules: at each place the first rule that fits decides. */
export function sentencesBy(rules: readonly SrxRule[], text: string): string[] {
  const decided = new Map<number, boolean>();
  for (const { breaks, before, after } of rules) {
    for (const match of text.matchAll(before)) {
      const at = match.index + match[0].length;
      after.lastIndex = at;
      if (!decided.has(at) && after.test(text)) decided.set(at, breaks);
    }
  }
  const cuts = [...decided]
    .filter(([at, breaks]) => breaks && at > 0 && at < text.length)
    .map(([at]) => at);
  const ordered = [0, ...cuts.sort((one, other) => one - other), text.length];
  return ordered
    .slice(1)
    .map((end, index) => text.slice(ordered[index], end))
    .filter((part) => part !== "");
}

type Draft = { breaks: boolean; before: string; after: string };

type Reading = {
  readonly rules: Map<string, SrxRule[]>;
  readonly maps: { readonly pattern: string; readonly name: string }[];
  readonly problems: string[];
  language: string;
  rule: Draft | undefined;
  side: "before" | "after" | undefined;
};

function open(reading: Reading, { name, attributes }: SaxesTagPlain): void {
  const tag = name.replace(/^.*:/, "");
  if (tag === "languagerule") reading.language = attributes.languagerulename ?? "";
  else if (tag === "languagemap")
    reading.maps.push({
      pattern: attributes.languagepattern ?? "",
      name: attributes.languagerulename ?? "",
    });
  else if (tag === "rule")
    reading.rule = { breaks: attributes.break !== "no", before: "", after: "" };
  else if (tag === "beforebreak") reading.side = "before";
  else if (tag === "afterbreak") reading.side = "after";
}

function add({ rule, side }: Reading, text: string): void {
  if (rule !== undefined && side !== undefined) rule[side] += text;
}

function close(reading: Reading, name: string): void {
  const tag = name.replace(/^.*:/, "");
  if (tag === "beforebreak" || tag === "afterbreak") reading.side = undefined;
  if (tag !== "rule" || reading.rule === undefined) return;
  const { breaks, before, after } = reading.rule;
  reading.rule = undefined;
  try {
    const rule = { breaks, before: expression(before, "g"), after: expression(after, "y") };
    reading.rules.set(reading.language, [...(reading.rules.get(reading.language) ?? []), rule]);
  } catch {
    reading.problems.push(`${before} | ${after}`);
  }
}

/** The edge of a word in any script: JavaScript's own knows Latin letters only. */
const EDGE = "(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))";

/** What comes before may be empty: then every place is looked at. */
function expression(source: string, how: "g" | "y"): RegExp {
  const blind = /^\(\?i\)/.test(source) ? "i" : "";
  const known = source
    .replace(/^\(\?i\)/, "")
    .replace(/\\h/g, "[\\t\\p{Zs}]")
    .replace(/\\Z/g, "$")
    .replace(/\\b/g, EDGE)
    .replace(/([*+?}])\+/g, "$1");
  return new RegExp(known === "" && how === "g" ? "(?:)" : known, `${how}u${blind}`);
}

function rulesFor({ maps, rules }: Reading, language: string): SrxRule[] {
  const names = maps.filter(({ pattern }) => fits(pattern, language)).map(({ name }) => name);
  return [...new Set(names)].flatMap((name) => rules.get(name) ?? []);
}

function fits(pattern: string, language: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, "i").test(language);
  } catch {
    return false;
  }
}
