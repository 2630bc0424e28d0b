import { foldLetters } from "../languages/fold-letters";
import type { Check, Example, Facing, Fault, Other } from "./check";
import { largestGroup } from "./largest-group";
import { namesIn, spellingOf } from "./names-in";
import { CAPITAL } from "./traits";

/**
 * A name is transliterated in one way throughout a document (Lindner as لینډنر, not as لیندنر too).
 * Said of the rarer spelling; where two are as common, of both. Only names in Latin letters that
 * became Arabic ones are looked at.
 */
export const nameSpelling = {
  id: "name-spelling",
  severity: "warning",
  needs: { source: CAPITAL },

  find({ source, target, options: { others } }) {
    if (others === undefined || source.script !== "Latn" || target.script !== "Arab") return [];
    if (others.near.length === 0) return [];
    return [...namesIn(source.text)].flatMap((name) => faultOf(name, others.near, target));
  },
} as const satisfies Check;

function faultOf(name: string, near: readonly Other[], { text }: Facing["target"]): Fault[] {
  const own = spellingOf(name, text);
  const having = near.filter(({ source }) => source.includes(name));
  if (own === undefined || having.length === 0) return [];
  const spelled = having.flatMap((other) => {
    const spelling = spellingIn(other, name);
    return spelling === undefined ? [] : [{ spelling, other }];
  });
  const unlike = spelled.filter(({ spelling }) => !isSame(spelling, own));
  const most = largestGroup(unlike, ({ spelling }) => foldLetters(spelling));
  const [first] = most;
  if (first === undefined || most.length < spelled.length - unlike.length + 1) return [];
  const start = text.indexOf(own);
  const values = { name, other: first.spelling, place: first.other.place };
  return [{ side: "target", start, end: start + own.length, values }];
}

/** A prefix or an ending of the language may be joined to a name. */
function isSame(one: string, other: string): boolean {
  const [short = "", long = ""] = [foldLetters(one), foldLetters(other)].sort(
    (first, second) => first.length - second.length,
  );
  return long.length - short.length <= 3 && long.includes(short);
}

const spellings = new WeakMap<Other, Map<string, string | undefined>>();

/** Asked at every key while somebody types. */
function spellingIn(other: Other, name: string): string | undefined {
  const known = spellings.get(other) ?? new Map<string, string | undefined>();
  spellings.set(other, known);
  if (!known.has(name)) known.set(name, spellingOf(name, other.target));
  return known.get(name);
}

const then = {
  source: "Then Lindner came.",
  target: "بیا لینډنر راغی.",
  place: "The river, 2",
};

export const examples: readonly Example[] = [
  {
    source: "So Lindner left.",
    target: "نو لینډنېر ولاړ.",
    to: "ps",
    options: { others: { near: [then], far: [] } },
    finds: ["لینډنېر"],
  },
  {
    source: "And Lindner stayed.",
    target: "او لینډنر پاتې شو.",
    to: "ps",
    options: { others: { near: [then], far: [] } },
    finds: [],
  },
  {
    source: "So Lindner left.",
    target: "نو لینډنېر ولاړ.",
    to: "ps",
    options: { others: { near: [], far: [then] } },
    finds: [],
  },
  {
    source: "And Lindner stayed.",
    target: "وبقي ليندنر.",
    to: "ar",
    options: {
      others: {
        near: [{ ...then, source: "Then came Lindner.", target: "ثم جاء وليندنر." }],
        far: [],
      },
    },
    finds: [],
  },
  {
    source: "So Lindner left.",
    target: "Also ging Lindner.",
    options: { others: { near: [{ ...then, target: "Dann kam Lindnar." }], far: [] } },
    finds: [],
  },
];
