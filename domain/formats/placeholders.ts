import type { Coder } from "../codes/coder";

/** How one kind of placeholder looks. Without groups that can run away: it meets any text. */
export type Placeholders = RegExp;

/** Of printf and its kin, and named ones in braces: what most strings of programs hold. */
export const PRINTED: Placeholders =
  /%\([\w.]+\)[-+ 0#]*\d*(?:\.\d+)?[a-zA-Z]|%(?:\d+\$)?[-+0#]*\d*(?:\.\d+)?(?:h|l|ll|z)?[sdiufeEgGxXoc%]|[$%]?\{[\w.:!-]*\}/u;

const TAG = /<\/?[a-zA-Z0-9][\w.:-]*(?:\s[^<>]*)?\/?>/u;

/**
 * A string of a program with its placeholders and simple tags as codes. A tag and its closing tag
 * are a pair where they nest as they should; any other tag stands alone.
 * `rawOf` spells the markup as it stands in the file.
 */
export function withPlaceholders(
  value: string,
  placeholders: Placeholders,
  { coder, rawOf }: { coder: Coder; rawOf: (text: string) => string },
): string {
  const tokens = value.split(orTag(placeholders));
  const closes = pairsIn(tokens);
  return within(0, tokens.length);

  function within(from: number, to: number): string {
    let out = "";
    for (let at = from; at < to; at++) {
      out += one(at);
      at = closes.get(at) ?? at;
    }
    return out;
  }

  function one(at: number): string {
    const token = tokens[at] ?? "";
    const close = closes.get(at);
    if (at % 2 === 0) return coder.text(token, rawOf);
    if (close === undefined) return coder.alone(token, rawOf(token));
    const rawEnd = rawOf(tokens[close] ?? "");
    return coder.pair({ label: nameOf(token), raw: rawOf(token), rawEnd }, () =>
      within(at + 1, close),
    );
  }
}

/** Made once for each kind: a file has a hundred thousand texts with placeholders of the same. */
function orTag(placeholders: Placeholders): RegExp {
  const made = WITH_TAGS.get(placeholders);
  if (made) return made;
  const both = new RegExp(`(${placeholders.source}|${TAG.source})`, "u");
  WITH_TAGS.set(placeholders, both);
  return both;
}

const WITH_TAGS = new WeakMap<Placeholders, RegExp>();

/**
 * Which token closes which. Every second token is a code. A closing tag that crosses another pair
 * closes nothing.
 */
function pairsIn(tokens: readonly string[]): Map<number, number> {
  const open: { name: string; at: number }[] = [];
  const pairs = new Map<number, number>();
  for (let at = 1; at < tokens.length; at += 2) {
    const token = tokens[at] ?? "";
    const name = nameOf(token);
    if (!token.startsWith("<") || token.endsWith("/>")) continue;
    if (!token.startsWith("</")) open.push({ name, at });
    else if (open.at(-1)?.name === name) pairs.set(open.pop()?.at ?? at, at);
  }
  return pairs;
}

function nameOf(tag: string): string {
  return /^<\/?([\w.:-]+)/u.exec(tag)?.[1] ?? tag;
}
