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

/** In order: what an earlier family has taken, a later one leaves alone. */
const FAMILIES: readonly Family[] = [
  { pattern: /\$t\([^()]{1,200}\)/g, name: squeezed },
  { pattern: /\{%[^{}%]{1,200}%\}|@@[\w. ]{1,80}@@/g, name: squeezed },
  { pattern: /\{\{[^{}]{1,300}\}\}/g, name: squeezed },
  { pattern: /\$\{[^{}]{1,200}\}/g, name: squeezed },
  { pattern: /%\{[\w.]{1,80}\}|%<[\w.]{1,80}>[-+0 #]*[\d.]*[a-zA-Z]/g },
  { pattern: /%\([\w. -]{1,80}\)[-+0#]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa]/g },
  {
    pattern: /(?<!\$)\{[\w.[\]-]{0,80}(?:![rsa])?(?::[^{}]{0,80})?\}/g,
    name: squeezed,
    ordered: (text) => /^\{[:!}]/.test(text),
  },
  { flags: ["percent-placeholders", "percent-format"], pattern: /%[\w-]{1,60}%/g },
  {
    pattern: new RegExp(
      `(?<![\\d%\\p{L}])%(?:\\d+\\$)?[-+0#']*(?:\\d+|\\*)?(?:\\.(?:\\d+|\\*))?${TYPE}(?![\\p{L}])`,
      "gu",
    ),
    ordered: unnumbered,
  },
  {
    flags: [
      "c-format",
      "php-format",
      "python-format",
      "perl-format",
      "java-printf-format",
      "objective-c-format",
      "printf-format",
    ],
    pattern: new RegExp(
      `(?<!%)%(?:\\d+\\$)?[-+ 0#']*(?:\\d+|\\*)?(?:\\.(?:\\d+|\\*))?${TYPE}`,
      "g",
    ),
    ordered: unnumbered,
  },
  { pattern: /(?<![\d%])%(?:L?\d{1,2}|n)(?![\w%$.])/g },
];

function unnumbered(text: string): boolean {
  return !/^%\d+\$/.test(text);
}

export function placeholdersIn(text: string, flags: ReadonlyMap<string, string>): Placeholder[] {
  if (!/[%{]|\$t\(|@@/.test(text)) return [];
  const found: Placeholder[] = [];
  for (const family of FAMILIES) {
    if (family.flags?.some((flag) => flags.has(flag)) === false) continue;
    for (const match of text.matchAll(family.pattern)) {
      if (!found.some((one) => overlaps(one, match))) found.push(placeholderOf(match, family));
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

function overlaps({ text, start }: Placeholder, { 0: match, index }: RegExpExecArray): boolean {
  return index < start + text.length && start < index + match.length;
}

function placeholderOf(
  { 0: text, index: start }: RegExpExecArray,
  { name, ordered }: Family,
): Placeholder {
  return { text, name: name?.(text) ?? text, start, ordered: ordered?.(text) ?? false };
}
