import type { Check, Example, Fault, Other } from "./check";
import { identityOf } from "./identity";
import { largestGroup } from "./largest-group";

/**
 * The same source has one translation throughout a project, and one translation one source. Said of
 * the rarer translation; where two are as common, of both.
 */
export const consistency = {
  id: "consistency",
  severity: "warning",

  find({ source, target, options }) {
    if (options.others === undefined) return [];
    const others = [...options.others.near, ...options.others.far];
    const [asked, had] = [identityOf(source.text), identityOf(target.text)];
    if (!WORD.test(asked) || !WORD.test(had)) return [];
    const place = { side: "target", start: 0, end: target.text.length } as const;
    const otherwise = commonest(others, asked, had);
    const alike = others.find((one) => targetOf(one) === had && sourceOf(one) !== asked);
    const faults: Fault[] = [];
    if (otherwise !== undefined)
      faults.push({
        ...place,
        variant: "same-source",
        values: { other: shortened(otherwise.target), place: otherwise.place },
      });
    if (alike !== undefined)
      faults.push({
        ...place,
        variant: "same-target",
        severity: "note",
        values: { other: shortened(alike.source), place: alike.place },
      });
    return faults;
  },
} as const satisfies Check;

const WORD = /\p{L}/u;

/** The translation that the same source has elsewhere, if it is as common as this one. */
function commonest(others: readonly Other[], asked: string, had: string): Other | undefined {
  const same = others.filter((one) => sourceOf(one) === asked && WORD.test(targetOf(one)));
  const unlike = same.filter((one) => targetOf(one) !== had);
  const most = largestGroup(unlike, targetOf);
  return most.length >= same.length - unlike.length + 1 ? most[0] : undefined;
}

const identities = new WeakMap<Other, { readonly source: string; readonly target: string }>();

/** Asked at every key while somebody types. */
function identitiesOf(other: Other): { readonly source: string; readonly target: string } {
  const seen = identities.get(other);
  if (seen !== undefined) return seen;
  const made = { source: identityOf(other.source), target: identityOf(other.target) };
  identities.set(other, made);
  return made;
}

const sourceOf = (other: Other) => identitiesOf(other).source;
const targetOf = (other: Other) => identitiesOf(other).target;

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

const saved = { source: "Save", target: "محفوظ کریں", place: "Menu, 3" };
const kept = { source: "Keep", target: "Behalten.", place: "Menu, 4" };

export const examples: readonly Example[] = [
  {
    source: "Save.",
    target: "بچائیں۔",
    to: "ur",
    options: { others: { near: [saved], far: [] } },
    finds: ["بچائیں۔"],
  },
  {
    source: "Save.",
    target: "محفوظ كریں۔",
    to: "ur",
    options: { others: { near: [], far: [saved] } },
    finds: [],
  },
  {
    source: "Save",
    target: "بچائیں",
    to: "ur",
    options: { others: { near: [{ ...saved, target: "بچائیں" }], far: [saved] } },
    finds: [],
  },
  {
    source: "Retain",
    target: "Behalten",
    options: { others: { near: [], far: [kept] } },
    finds: ["Behalten"],
  },
  {
    source: "KEEP",
    target: "Behalten",
    options: { others: { near: [kept], far: [] } },
    finds: [],
  },
  { source: "Keep", target: "Behalten", finds: [] },
];
