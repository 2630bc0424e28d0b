import type { XmlElement } from "../xml/tree";
import { childNamed } from "../xml/xml-text";
import { fragmentOf } from "./fragment";
import { type Around, type Rule, taken } from "./unit";
import { CODE_RULES } from "./valid-codes";

/** The first constraint inside a unit that does not hold. */
export function unitViolation(element: XmlElement, around: Around): string | undefined {
  const unit = taken(element);
  for (const rule of RULES) {
    const violation = rule(unit, around);
    if (violation !== undefined) return violation;
  }
  return undefined;
}

const isTwice = (ids: readonly (string | undefined)[]) => {
  const known = ids.filter((id) => id !== undefined);
  return new Set(known).size < known.length;
};

const idsOnce: Rule = ({ parts, data, sides }) => {
  if (isTwice(data)) return "data: id";
  const own = parts.map(({ attributes }) => attributes.id);
  const twice = sides.find(({ inline }) =>
    isTwice([...own, ...inline.map(({ attributes }) => attributes.id)]),
  );
  return isTwice(own) || twice ? "id" : undefined;
};

const languagesAgree: Rule = ({ parts }, { languages }) => {
  const isOther = (part: XmlElement, side: string, language: string | undefined) => {
    const own = languageOf(childNamed(part, side));
    return own !== undefined && own.toLowerCase() !== language?.toLowerCase();
  };
  return parts.some(
    (part) =>
      isOther(part, "source", languages.srcLang) || isOther(part, "target", languages.trgLang),
  )
    ? "xml:lang"
    : undefined;
};

/** Its own or that of the nearest element around it. */
function languageOf(side: XmlElement | undefined): string | undefined {
  for (let element = side; element; element = element.parent)
    if (element.attributes["xml:lang"] !== undefined) return element.attributes["xml:lang"];
  return undefined;
}

/** Targets in another order than their sources: each place is taken once. */
const ordersOnce: Rule = ({ parts }) => {
  const orders = parts.map((part, at) =>
    Number(childNamed(part, "target")?.attributes.order ?? at + 1),
  );
  return isTwice(orders.map(String)) || orders.some((order) => order > parts.length)
    ? "order"
    : undefined;
};

const REFERENCES = ["dataRef", "dataRefStart", "dataRefEnd"];
const FLOWS = ["subFlows", "subFlowsStart", "subFlowsEnd"];

const referencesLead: Rule = ({ data, sides }, { units }) => {
  for (const { attributes } of sides.flatMap(({ inline }) => inline)) {
    const odd = REFERENCES.find(
      (name) => attributes[name] !== undefined && !data.includes(attributes[name]),
    );
    const lost = FLOWS.find((name) => attributes[name]?.split(/\s+/u).some((id) => !units.has(id)));
    if (odd ?? lost) return odd ?? lost;
  }
  return undefined;
};

const copiesHaveOriginals: Rule = ({ sides }) => {
  const all = sides.flatMap(({ inline }) => inline);
  const isOdd = ({ attributes }: XmlElement) => {
    if (attributes.copyOf === undefined) return false;
    const original = all.find((other) => other.attributes.id === attributes.copyOf);
    return (
      !original ||
      original.attributes.canCopy === "no" ||
      REFERENCES.some((name) => attributes[name] !== undefined)
    );
  };
  return all.some(isOdd) ? "copyOf" : undefined;
};

/** A comment has its text, or leads to a note; never both. */
const commentsSaySomething: Rule = ({ sides }) => {
  const comments = sides
    .flatMap(({ inline }) => inline)
    .filter(({ name, attributes }) => /^(?:mrk|sm)$/u.test(name) && attributes.type === "comment");
  return comments.some(
    ({ attributes }) => (attributes.value === undefined) === (attributes.ref === undefined),
  )
    ? "comment"
    : undefined;
};

/** The note that a comment leads to is one of the unit. */
const commentsLead: Rule = ({ sides, notes, id }) => {
  const isOdd = ({ attributes: { type, ref } }: XmlElement) => {
    if (type !== "comment" || ref === undefined) return false;
    const { group, unit = id, prefix, id: note } = fragmentOf(ref) ?? {};
    return group !== undefined || unit !== id || prefix !== "n" || !notes.includes(note ?? "");
  };
  return sides.some(({ inline }) => inline.some(isOdd)) ? "ref" : undefined;
};

const fragmentsAreWellFormed: Rule = ({ sides }) => {
  const references = sides
    .flatMap(({ inline }) => inline.flatMap(({ attributes }) => attributes.ref ?? []))
    .filter((ref) => ref.startsWith("#"));
  return references.some((ref) => fragmentOf(ref) === undefined) ? "ref" : undefined;
};

/** `cp` is for what XML cannot hold and for nothing else. */
const charactersAreControls: Rule = ({ sides }) => {
  const points = sides
    .flatMap(({ inline }) => inline)
    .flatMap(({ name, attributes }) =>
      name === "cp" ? [Number.parseInt(attributes.hex ?? "", 16)] : [],
    );
  return points.some(
    (point) =>
      point > 0x10ffff ||
      (point >= 0x20 && point < 0xd800) ||
      (point > 0xdfff && point < 0xfffe) ||
      [9, 10, 13].includes(point),
  )
    ? "cp"
    : undefined;
};

const RULES: readonly Rule[] = [
  idsOnce,
  languagesAgree,
  ordersOnce,
  referencesLead,
  copiesHaveOriginals,
  commentsSaySomething,
  commentsLead,
  fragmentsAreWellFormed,
  charactersAreControls,
  ...CODE_RULES,
];
