import { RE2JS } from "re2js";

export type RuleProblem = "too-long" | "malformed" | "could-hang";

type Found = { readonly start: number; readonly end: number };

/** Where a pattern stands in a text, in UTF-16; the first fifty places. */
type Matcher = (text: string) => Found[];

/**
 * JavaScript cannot stop a match that runs for hours, so the time of a project's own patterns is
 * limited by how they are matched: in steps, which are the same in every browser and on the server.
 * RE2 (Cox 2007, "Regular expression matching can be simple and fast") takes a step for each
 * character and each part of the pattern. What it does not know, looking ahead and behind, is left
 * to the language's own expressions, if a pattern has too few ways to match for them to run long.
 */
export function ruleProblem(pattern: string): RuleProblem | undefined {
  const read = readPattern(pattern);
  return typeof read === "string" ? read : undefined;
}

/** Nothing for a pattern that is refused. */
export function matcherOf(pattern: string): Matcher | undefined {
  const seen = matchers.get(pattern);
  if (seen !== undefined) return typeof seen === "string" ? undefined : seen;
  if (matchers.size >= 500) matchers.clear();
  matchers.set(pattern, readPattern(pattern));
  return matcherOf(pattern);
}

const matchers = new Map<string, Matcher | RuleProblem>();

/** In UTF-16 units. */
const LONGEST_PATTERN = 500;
const LONGEST_TEXT = 20_000;
/** Characters times parts of the pattern. */
const MOST_STEPS = 20_000_000;
const MOST_FOUND = 50;

function readPattern(pattern: string): Matcher | RuleProblem {
  if (pattern.length > LONGEST_PATTERN) return "too-long";
  try {
    new RegExp(pattern, "u");
  } catch {
    return "malformed";
  }
  return linear(pattern) ?? (matchesInFewWays(pattern) ? native(pattern) : "could-hang");
}

function linear(pattern: string): Matcher | undefined {
  try {
    const scripts = pattern.replace(/(\\[pP]\{)(?:Script|sc)=/g, "$1");
    const compiled = RE2JS.compile(RE2JS.translateRegExp(scripts));
    const longest = Math.min(LONGEST_TEXT, Math.floor(MOST_STEPS / compiled.programSize()));
    return (text) => {
      const matcher = compiled.matcher(text.slice(0, longest));
      const found: Found[] = [];
      while (found.length < MOST_FOUND && matcher.find())
        found.push({ start: matcher.start(), end: matcher.end() });
      return found;
    };
  } catch {
    return undefined;
  }
}

/** In UTF-16 units: with one open repetition a match takes its square. */
export const LONGEST_LOOKED_AT = 3_000;

function native(pattern: string): Matcher {
  const expression = new RegExp(pattern, "gu");
  return (text) =>
    [...text.slice(0, LONGEST_LOOKED_AT).matchAll(expression)]
      .slice(0, MOST_FOUND)
      .map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

/** Whether the language's own engine may be given it, for texts that are not longer than `LONGEST_LOOKED_AT`. */
export function matchesInFewWays(pattern: string): boolean {
  return waysOf(pattern) <= MOST_WAYS;
}

/** One open repetition, and a few choices. */
const MOST_WAYS = 4 * LONGEST_LOOKED_AT;

/**
 * In how many ways a pattern may match at one place, at most. A group that is repeated may hold
 * neither a repetition nor a choice, and nothing may refer back.
 */
function waysOf(pattern: string): number {
  const bare = pattern
    .replace(/\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-fA-F]{4}|\\[^1-9k]/gu, "x")
    .replace(/\[[^\]]*\]/g, "x")
    .replace(/\(\?(?:<?[=!]|:|<\w{1,40}>)/g, "(");
  if (bare.includes("\\") || REPEATED_CHOICE.test(bare)) return Number.POSITIVE_INFINITY;
  return [...bare.matchAll(CHOICE)].reduce((ways, [sign, from, to]) => {
    if (sign === "?" || sign === "|") return ways * 2;
    if (from === undefined || to === ",") return ways * LONGEST_LOOKED_AT;
    return to === undefined ? ways : ways * Math.max(1, Number(to.slice(1)) - Number(from) + 1);
  }, 1);
}

const CHOICE = /[*+?|]|\{(\d+)(,\d*)?\}/g;
/** Also a group that ends with a group, whatever that holds. */
const REPEATED_CHOICE = /\([^()]*[*+?|{][^()]*\)(?:[*+?]|\{)|\)\)+(?:[*+?]|\{)/;
