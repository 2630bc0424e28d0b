import { RE2JS } from "re2js";
import { LONGEST_LOOKED_AT, matchesInFewWays } from "../checks/rule-pattern";

/** One side of a rule. Offsets are UTF-16. */
export type SrxPattern = {
  /** Where it ends, for each place it stands in. */
  readonly ends: (text: string) => number[];
  /** Whether it stands there. */
  readonly standsAt: (text: string, at: number) => boolean;
  /** How many steps it takes for a character, at most. */
  readonly size: number;
};

/**
 * An expression of ICU, as SRX has them, in an engine that cannot be made to hang: RE2, or the
 * language's own for what RE2 lacks, if it can match in few ways (see `rule-pattern.ts`). Nothing for
 * one that neither understands.
 */
export function srxPattern(source: string): SrxPattern | undefined {
  if (source.length > LONGEST_PATTERN) return undefined;
  if (source === "") return ANYWHERE;
  const known = source
    .replace(/\\h/g, "[\\t\\p{Zs}]")
    .replace(/\\Z/g, "$")
    .replace(/([*+?}])\+/g, "$1");
  return linear(known) ?? native(known);
}

/** In UTF-16 units. */
const LONGEST_PATTERN = 4_000;

const ANYWHERE: SrxPattern = {
  ends: (text) => Array.from({ length: text.length + 1 }, (_, at) => at),
  standsAt: () => true,
  size: 1,
};

/** Its own edge of a word knows Latin letters only: at the head, where nearly all stand, ours is asked. */
function linear(source: string): SrxPattern | undefined {
  const atEdge = source.startsWith("\\b");
  const rest = atEdge ? source.slice(2) : source;
  if (/\\[bB]/.test(rest)) return undefined;
  const compiled = compiledBy(rest);
  if (compiled === undefined) return undefined;
  return {
    ends: (text) => {
      const matcher = compiled.matcher(text);
      const ends: number[] = [];
      while (matcher.find()) if (!atEdge || isEdge(text, matcher.start())) ends.push(matcher.end());
      return ends;
    },
    standsAt: (text, at) =>
      (!atEdge || isEdge(text, at)) && compiled.matcher(text.slice(at, at + REACH)).lookingAt(),
    size: compiled.programSize(),
  };
}

/** In UTF-16 units: so far a rule looks behind the place of a break. */
const REACH = 500;

function compiledBy(source: string): RE2JS | undefined {
  try {
    return RE2JS.compile(RE2JS.translateRegExp(source));
  } catch {
    return undefined;
  }
}

function isEdge(text: string, at: number): boolean {
  return WORD.test(text.charAt(at - 1)) !== WORD.test(text.charAt(at));
}

const WORD = /[\p{L}\p{N}_]/u;

/** The edge of a word in any script, for expressions that look ahead or behind besides. */
const EDGE = "(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))";

function native(source: string): SrxPattern | undefined {
  const blind = source.startsWith("(?i)");
  const bare = blind ? source.slice(4) : source;
  if (!matchesInFewWays(bare)) return undefined;
  try {
    const flags = blind ? "iu" : "u";
    const everywhere = new RegExp(bare.replace(/\\b/g, EDGE), `g${flags}`);
    const here = new RegExp(everywhere.source, `y${flags}`);
    return {
      ends: (text) =>
        [...text.slice(0, LONGEST_LOOKED_AT).matchAll(everywhere)].map(
          ({ index, 0: found }) => index + found.length,
        ),
      standsAt: (text, at) => {
        here.lastIndex = at;
        return here.test(text.slice(0, at + REACH));
      },
      size: /[*+]|\{\d+,\}/.test(bare) ? LONGEST_LOOKED_AT : 10,
    };
  } catch {
    return undefined;
  }
}
