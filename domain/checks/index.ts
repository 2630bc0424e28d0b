import { tagged } from "../codes/code";
import { accelerator } from "./accelerator";
import { acronyms } from "./acronyms";
import { addresses } from "./addresses";
import { brackets } from "./brackets";
import { capitals } from "./capitals";
import type { Check, CheckOptions, Facing, Fault, Fix, Pair, Severity, Side, Tools } from "./check";
import { codes } from "./codes";
import { consistency } from "./consistency";
import { digits } from "./digits";
import { direction } from "./direction";
import { doubleSpace } from "./double-space";
import { ellipsis } from "./ellipsis";
import { empty } from "./empty";
import { endMark } from "./end-mark";
import { escapes } from "./escapes";
import { harakat } from "./harakat";
import { icu } from "./icu";
import { invisible } from "./invisible";
import { kashida } from "./kashida";
import { length } from "./length";
import { letters } from "./letters";
import { lineBreaks } from "./line-breaks";
import { markdown } from "./markdown";
import { markup } from "./markup";
import { maxLength } from "./max-length";
import { maxLines } from "./max-lines";
import { maxWidth } from "./max-width";
import { months } from "./months";
import { nameSpelling } from "./name-spelling";
import { numbers } from "./numbers";
import { omittedSentence } from "./omitted-sentence";
import { openingMark } from "./opening-mark";
import { outerSpace } from "./outer-space";
import { ownRules } from "./own-rules";
import { placeholders } from "./placeholders";
import { punctuationSpace } from "./punctuation-space";
import { quotationMarks } from "./quotation-marks";
import { quotations } from "./quotations";
import { quoteHalves } from "./quote-halves";
import { repeatedWord } from "./repeated-word";
import { sameAsSource } from "./same-as-source";
import { scriptMarks } from "./script-marks";
import { signs } from "./signs";
import { sourceLeftOver } from "./source-left-over";
import { speaker } from "./speaker";
import { terms } from "./terms";
import { lookOver } from "./text";
import { zwnj } from "./zwnj";

/** Every check there is. A new one is a file in this folder and a line here. */
export const checks = [
  empty,
  sameAsSource,
  sourceLeftOver,
  length,
  omittedSentence,
  consistency,
  repeatedWord,
  numbers,
  months,
  signs,
  acronyms,
  nameSpelling,
  terms,
  codes,
  placeholders,
  icu,
  markup,
  markdown,
  escapes,
  lineBreaks,
  addresses,
  quotations,
  speaker,
  quoteHalves,
  quotationMarks,
  brackets,
  endMark,
  openingMark,
  capitals,
  scriptMarks,
  punctuationSpace,
  ellipsis,
  doubleSpace,
  outerSpace,
  letters,
  digits,
  zwnj,
  kashida,
  harakat,
  direction,
  invisible,
  accelerator,
  maxLength,
  maxLines,
  maxWidth,
  ownRules,
] as const satisfies readonly Check[];

export type CheckId = (typeof checks)[number]["id"];

/** What a check quotes as wrong. */
export type Finding = {
  readonly check: CheckId;
  readonly severity: Severity;
  /** Codes in it are written `<1>`. Empty where something is missing. */
  readonly quote: string;
  readonly side: Side;
  /** UTF-16 offsets in the text of that side. */
  readonly start: number;
  readonly end: number;
  /** The key of its sentence in `locales/<language>/checks.json`; `quote` and `values` go into it. */
  readonly message: CheckId | `${CheckId}.${string}`;
  readonly values?: Readonly<Record<string, string>>;
  /** An edit of the target that is certainly right. */
  readonly fix?: Fix;
};

/** What every check has to say about one pair, errors first. The editor, the server and the CLI all call this. */
export function findingsIn(pair: Pair, tools: Tools, options: CheckOptions = {}): Finding[] {
  const facing = facingOf(pair, tools, options);
  const [source, target] = [facing.source.traits, facing.target.traits];
  const findings: Finding[] = [];
  for (const asked of ASKED) {
    if (!hasTraits(asked, source, target) || isSilenced(asked.check, facing)) continue;
    for (const fault of asked.check.find(facing))
      findings.push(findingOf(asked.check, fault, facing));
  }
  return findings.length > 1 ? findings.sort(worstFirst) : findings;
}

const worstFirst = (one: Finding, other: Finding) =>
  GRAVITY[one.severity] - GRAVITY[other.severity];
const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** What each check needs, all in one shape: this loop runs on every keystroke. */
type Asked = {
  readonly check: Check;
  readonly either: number;
  readonly source: number;
  readonly target: number;
};

const ASKED: readonly Asked[] = (checks as readonly Check[]).map((check) => ({
  check,
  either: check.needs?.either ?? 0,
  source: check.needs?.source ?? 0,
  target: check.needs?.target ?? 0,
}));

export function facingOf(pair: Pair, tools: Tools, options: CheckOptions = {}): Facing {
  return {
    pair,
    tools,
    options,
    source: lookOver(pair.source, pair.from),
    target: lookOver(pair.target, pair.to),
    flags: flagsOf(pair),
  };
}

const NONE: ReadonlyMap<string, string> = new Map();

/** `max-length:40` is a flag with a value; `python-format` one without. */
function flagsOf({ flags }: Pair): ReadonlyMap<string, string> {
  if (flags === undefined || flags.length === 0) return NONE;
  return new Map(
    flags.map((flag) => {
      const colon = flag.indexOf(":");
      return colon === -1
        ? [flag.trim(), ""]
        : [flag.slice(0, colon).trim(), flag.slice(colon + 1).trim()];
    }),
  );
}

function hasTraits(asked: Asked, source: number, target: number): boolean {
  if (asked.either !== 0 && ((source | target) & asked.either) === 0) return false;
  if (asked.target !== 0 && (target & asked.target) === 0) return false;
  return asked.source === 0 || (source & asked.source) !== 0;
}

function isSilenced({ id }: Check, { flags, options: { without } }: Facing): boolean {
  if (flags.size === 0 && without === undefined) return false;
  return flags.has(`ignore-${id}`) || (without?.includes(id) ?? false);
}

function findingOf(check: Check, fault: Fault, { source, target, options }: Facing): Finding {
  const { side, start, end, variant, values, fix } = fault;
  const id = check.id as CheckId;
  return {
    check: id,
    severity: options.severities?.[id] ?? fault.severity ?? check.severity,
    quote: tagged((side === "source" ? source : target).text.slice(start, end)),
    side,
    start,
    end,
    message: variant === undefined ? id : `${id}.${variant}`,
    ...(values && { values }),
    ...(fix && { fix }),
  };
}
