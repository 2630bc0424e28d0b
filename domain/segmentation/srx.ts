import { SaxesParser, type SaxesTagPlain } from "saxes";
import { sentencesIn } from "./sentences";
import { type SrxPattern, srxPattern } from "./srx-pattern";

/** The rules of one language in an SRX file, in their order. */
export type SrxRule = {
  readonly breaks: boolean;
  readonly before: SrxPattern;
  readonly after: SrxPattern;
};

export type Srx = {
  /** The rules for a language, from all entries of the map that fit it. */
  readonly rulesFor: (language: string) => readonly SrxRule[];
  /** How many rules there are, with those that are left out. */
  readonly count: number;
  /** The texts of rules that are left out: no regular expressions here, or such as could run for hours. */
  readonly problems: () => readonly string[];
};

/** Cuts a paragraph into sentences, with the white space behind or before each. */
export type Cutter = (text: string, language?: string) => string[];

/** By the rules of a file; a language that it has none for is cut by our own. */
export function cutterOf(srx: Srx): Cutter {
  return (text, language = "en") => {
    const rules = srx.rulesFor(language);
    return rules.length === 0 ? sentencesIn(text, language) : sentencesBy(rules, text);
  };
}

/**
 * Segmentation rules that a desk brings along, SRX 2.0 (and 1.0). Rules are made ready when their
 * language is first asked for: some files hold thousands. Nothing if the file is not well-formed.
 */
export function readSrx(file: string): Srx | undefined {
  const reading: Reading = {
    rules: new Map(),
    maps: [],
    problems: [],
    language: "",
    rule: undefined,
    side: undefined,
    count: 0,
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
  const known = new Map<string, readonly SrxRule[]>();
  const { count, problems } = reading;
  return {
    count,
    rulesFor: (language) => {
      const rules = known.get(language) ?? rulesFor(reading, language);
      known.set(language, rules);
      return rules;
    },
    problems: () => {
      for (const name of reading.rules.keys()) readyRules(reading, name);
      return problems;
    },
  };
}

/** Characters times parts of the rules: what stands further on in a paragraph is left as one sentence. */
const MOST_STEPS = 50_000_000;

/** A paragraph cut by such rules: at each place the first rule that fits decides. */
export function sentencesBy(rules: readonly SrxRule[], text: string): string[] {
  const size = rules.reduce((sum, { before, after }) => sum + before.size + after.size, 1);
  const looked = text.slice(0, Math.floor(MOST_STEPS / size));
  const decided = new Map<number, boolean>();
  for (const { breaks, before, after } of rules) {
    for (const at of before.ends(looked))
      if (!decided.has(at) && after.standsAt(text, at)) decided.set(at, breaks);
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
  /** What the file says, and once it was asked for, what was made of it. */
  readonly rules: Map<string, { readonly drafts: Draft[]; ready?: readonly SrxRule[] }>;
  readonly maps: { readonly pattern: string; readonly name: string }[];
  readonly problems: string[];
  language: string;
  rule: Draft | undefined;
  side: "before" | "after" | undefined;
  count: number;
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
  const group = reading.rules.get(reading.language) ?? { drafts: [] };
  group.drafts.push(reading.rule);
  reading.rules.set(reading.language, group);
  reading.rule = undefined;
  reading.count += 1;
}

function rulesFor(reading: Reading, language: string): SrxRule[] {
  const names = reading.maps
    .filter(({ pattern }) => fits(pattern, language))
    .map(({ name }) => name);
  return [...new Set(names)].flatMap((name) => readyRules(reading, name));
}

function readyRules({ rules, problems }: Reading, name: string): readonly SrxRule[] {
  const group = rules.get(name);
  if (group === undefined) return [];
  group.ready ??= group.drafts.flatMap(({ breaks, before, after }) => {
    const [left, right] = [srxPattern(before), srxPattern(after)];
    if (left !== undefined && right !== undefined) return [{ breaks, before: left, after: right }];
    problems.push(`${before} | ${after}`);
    return [];
  });
  return group.ready;
}

function fits(pattern: string, language: string): boolean {
  const compiled = srxPattern(`(?i)^(?:${pattern})$`);
  return pattern !== "" && (compiled?.standsAt(language, 0) ?? false);
}
