import { legible } from "../legible";
import type { IcuText } from "./texts";

const ARGUMENT = /\{[^{}']*\}/u;
const QUOTED = /'[{}](?:[^']|'')*'/u;
const QUOTED_IN_COUNT = /'[{}#](?:[^']|'')*'/u;

/** Arguments, choices by their names, what stands between apostrophes, and the number that is counted. */
export function codesOf({ isCounted }: Pick<IcuText, "isCounted">): RegExp {
  return isCounted ? CODES_IN_COUNT : CODES;
}

const CODES = new RegExp(`${QUOTED.source}|${ARGUMENT.source}`, "u");
const CODES_IN_COUNT = new RegExp(`${QUOTED_IN_COUNT.source}|${ARGUMENT.source}|#`, "u");

/** A text in turn what stands between codes and a code. */
function parted(value: string, { isCounted }: Pick<IcuText, "isCounted">): string[] {
  return value.split(isCounted ? GROUPED_IN_COUNT : GROUPED);
}

const GROUPED = new RegExp(`(${CODES.source})`, "u");
const GROUPED_IN_COUNT = new RegExp(`(${CODES_IN_COUNT.source})`, "u");

/** A text as a person reads it: apostrophes and braces as themselves. */
export function readable(text: IcuText): string {
  const literal = text.isCounted ? QUOTED_IN_COUNT : QUOTED;
  const codes = codesOf(text);
  const quoted = legible(text.value, { literal, meant: unquoted, codes });
  return parted(quoted, text)
    .map((part, at) => (at % 2 === 1 ? part : part.replaceAll("''", "'")))
    .join("");
}

const unquoted = (literal: string) => literal.slice(1, -1).replaceAll("''", "'");

/** What has a meaning of its own, with the apostrophes at it; apostrophes that would begin something. */
const OWN = /'*[{}](?:['{}]*[{}])?'*|''+|'(?=[<>|]|$)/gu;
const OWN_IN_COUNT = /'*[{}#](?:['{}#]*[{}#])?'*|''+|'(?=[<>|]|$)/gu;

/** A text as a message has it: what ICU would read as its own stands between apostrophes. */
export function spelled(value: string, text: IcuText): string {
  const kept = new Set(text.choices.map(({ name }) => name));
  for (const [at, part] of parted(readable(text), text).entries())
    if (at % 2 === 1 && part.startsWith("'")) kept.add(part);
  let written = "";
  let literal = "";
  for (const [at, part] of parted(value, text).entries()) {
    const isCode = at % 2 === 1 && (kept.has(part) || isArgument(part, text));
    if (!isCode) literal += part;
    else {
      written += quoted(literal, text) + part;
      literal = "";
    }
  }
  return written + quoted(literal, text);
}

/** Text between two codes, or a code and the end of what stands in braces. */
function quoted(literal: string, { isCounted }: Pick<IcuText, "isCounted">): string {
  return literal.replace(isCounted ? OWN_IN_COUNT : OWN, (run) => {
    const doubled = run.replaceAll("'", "''");
    return /[{}#]/u.test(run) ? `'${doubled}'` : doubled;
  });
}

/** What somebody typed between braces may be no argument: then it is text. */
function isArgument(part: string, { isCounted }: Pick<IcuText, "isCounted">): boolean {
  if (part === "#") return isCounted;
  return /^\{\s*[\p{L}\p{N}_.-]+\s*(?:,\s*(?:number|date|time)\s*(?:,[^{}']*)?)?\}$/u.test(part);
}
