import type { Tools } from "./check";

export type Placeholder = {
  readonly text: string;
  /** What it stands for, without what may differ: spaces, the place of an argument. */
  readonly name: string;
  /** UTF-16 offset. */
  readonly start: number;
  /** Whether it is filled by its place among others. */
  readonly ordered: boolean;
};

type Family = {
  /** Flags that ask for it; a family without flags is always looked for. */
  readonly flags?: readonly string[];
  readonly pattern: RegExp;
  readonly name?: (text: string) => string;
  readonly ordered?: (text: string) => boolean;
};

const squeezed = (text: string) => text.replace(/\s+/g, "");
const TYPE = "(?:hh|h|ll|l|q|L|t|z|j)?[diouxXeEfFgGaAcCsSp@]";
const WIDTH = "(?:\\d+|\\*)?(?:\\.(?:\\d+|\\*))?";
const PRINTF_FLAGS =
  "c-format php-format python-format perl-format ruby-format java-printf-format objective-c-format printf-format lua-format".split(
    " ",
  );
/** Where a doubled brace is a brace that is printed. */
export const ESCAPED_BRACES = ["python-brace-format", "c-sharp-format", "java-format"];

/** In order: what an earlier family has taken, a later one leaves alone. */
const FAMILIES: readonly Family[] = [
  { pattern: /\$t\([^()]{1,200}\)/g, name: squeezed },
  { pattern: /\{%[^{}%]{1,200}%\}|@@[\w. ]{1,80}@@/g, name: squeezed },
  { flags: ESCAPED_BRACES, pattern: /\{\{|\}\}/g, name: () => "" },
  { flags: ["java-format"], pattern: /\{\d{1,3}(?:,[^{}]{0,80})?\}/g, name: squeezed },
  { flags: ["safe-mdx"], pattern: /\{[^{}]{1,300}\}/g },
  { pattern: /\{\{[^{}]{1,300}\}\}/g, name: squeezed },
  { pattern: /\$\{[^{}]{1,200}\}/g, name: squeezed },
  { pattern: /%\{[\w.]{1,80}\}|%<[\w.]{1,80}>[-+0 #]*[\d.]*[a-zA-Z]/g },
  { pattern: /%\([\w. -]{1,80}\)[-+0 #]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa]/g, name: squeezed },
  {
    pattern: /(?<!\$)\{[\w.[\]-]{0,80}(?:![rsa])?(?::[^{}]{0,80})?\}/g,
    name: squeezed,
    ordered: (text) => /^\{[:!}]/.test(text),
  },
  { flags: ["percent-placeholders", "percent-format"], pattern: /%[\w-]{1,60}%/g },
  { flags: PRINTF_FLAGS, pattern: /%%/g, name: () => "" },
  {
    flags: ["scheme-format"],
    pattern: /(?<!~)(?:~\d{1,3}@\*)?~[a-zA-Z]/g,
    ordered: (text) => !/\d@/.test(text),
  },
  { flags: ["laravel-format"], pattern: /(?<![\w:]):[a-zA-Z]\w{0,60}/g },
  { flags: ["bbcode-text"], pattern: /\[\/?\w{1,30}(?:=[^[\]]{0,200})?\]/g },
  { pattern: /@(?:\.\w{1,20})?:(?:\([\w.]{1,80}\)|[a-z][\w.]{0,79})/g },
  {
    pattern: new RegExp(`(?<![\\d%A-Za-z])%(?:\\d+\\$)?[-+0#']*${WIDTH}${TYPE}(?![a-z])`, "g"),
    name: withoutGrouping,
    ordered: unnumbered,
  },
  {
    flags: PRINTF_FLAGS,
    pattern: new RegExp(`%(?:\\d+\\$)?[-+ 0#']*${WIDTH}${TYPE}`, "g"),
    name: withoutGrouping,
    ordered: unnumbered,
  },
  { pattern: /(?<![\d%])%(?:L?\d{1,2}(?![\d$%]|\.\d)|n(?!\w))/g },
  { pattern: /(?<![\w$])\$[a-z_]\w{2,40}(?![\w$])/g },
];

function unnumbered(text: string): boolean {
  return !/^%\d+\$/.test(text);
}

/** Whether thousands are grouped is the business of each language. */
function withoutGrouping(text: string): string {
  return text.replace("'", "");
}

export function placeholdersIn(
  text: string,
  flags: ReadonlyMap<string, string>,
  tools: Tools,
): Placeholder[] {
  if (flags.size === 0 && !/[%{$@]/.test(text)) return [];
  const found: Placeholder[] = [...flagged(text, flags, tools)];
  for (const family of familiesFor(flags)) {
    for (const { 0: match, index } of text.matchAll(family.pattern)) {
      if (!found.some((one) => overlaps(one, match, index)))
        found.push(placeholderOf(match, index, family));
    }
  }
  return found.filter(({ name }) => name !== "").sort((one, other) => one.start - other.start);
}

const UNFLAGGED = FAMILIES.filter((family) => family.flags === undefined);

function familiesFor(flags: ReadonlyMap<string, string>): readonly Family[] {
  if (flags.size === 0) return UNFLAGGED;
  return FAMILIES.filter((family) => family.flags?.some((flag) => flags.has(flag)) ?? true);
}

/** `placeholders:$URL$:%NAME%` or `placeholders:r"…"`, as Weblate writes them. */
function flagged(text: string, flags: ReadonlyMap<string, string>, tools: Tools): Placeholder[] {
  const wanted = flags.get("placeholders")?.trim() ?? "";
  if (wanted === "") return [];
  const blind = flags.has("case-insensitive");
  const looked = blind ? text.toLowerCase() : text;
  const pattern = /^r"(.*)"$/.exec(wanted)?.[1]?.replaceAll('\\"', '"') ?? anyOf(wanted);
  const found = tools.matcherOf?.(blind ? pattern.toLowerCase() : pattern)?.(looked) ?? [];
  return found.map(({ start, end }) => ({
    text: text.slice(start, end),
    name: looked.slice(start, end),
    start,
    ordered: false,
  }));
}

function anyOf(names: string): string {
  return names
    .split(":")
    .map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");
}

function overlaps({ text, start }: Placeholder, match: string, index: number): boolean {
  return index < start + text.length && start < index + match.length;
}

function placeholderOf(text: string, start: number, { name, ordered }: Family): Placeholder {
  return { text, name: name?.(text) ?? text, start, ordered: ordered?.(text) ?? false };
}
