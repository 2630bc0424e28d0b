import type { Problem } from "../format";
import type { XmlElement } from "../xml/read-xml";
import { childNamed, elementsOf, named, textInside } from "../xml/xml-text";
import type { TbxConcept, TbxTerm } from "./concept";
import { partOfSpeech, type Said, saidIn, statusSaid } from "./said";

type Read = { readonly concept: TbxConcept; readonly problems: readonly Problem[] };

/** One concept. What it says that we have no place for is a problem with its place. */
export function conceptOf(entry: XmlElement, number: number): Read {
  const name = entry.attributes.id ?? String(number);
  const sections = elementsOf(entry).filter(({ name }) => SECTIONS.has(name));
  const texts = sections.map((section) => termsIn(section));
  const own = saidIn(entry, SECTIONS);
  const said = [own, ...sections.map((section) => saidIn(section, TERMS))].flat();
  const { taken, left } = shared(said);
  const rest = [...left, ...texts.flatMap(({ left }) => left)];
  const [, id] = OURS.exec(name) ?? [];
  return {
    concept: {
      ...(id ? { id } : {}),
      ...taken,
      kind: KINDS[taken.kind] ?? "term",
      terms: texts.flatMap(({ terms }) => terms),
    },
    problems: rest.map(({ type, text }) => ({
      kind: "unsupported",
      place: `${name}: ${type}`,
      quote: text.slice(0, 200),
    })),
  };
}

/** Of version 3 and of version 2. */
const SECTIONS = new Set(["langSec", "langSet"]);
const TERMS = new Set(["termSec", "tig", "ntig"]);
const OURS = /^c_([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/u;

const KINDS: Readonly<Record<string, TbxConcept["kind"]>> = {
  "enface:person": "person",
  "enface:place": "place",
  "enface:organisation": "organisation",
};

/** Which of our words each category is, where a concept or a language says it. */
const OF_CONCEPT: Readonly<
  Record<string, "definition" | "note" | "subject" | "picture" | "source" | "kind">
> = {
  definition: "definition",
  explanation: "definition",
  note: "note",
  subjectField: "subject",
  xGraphic: "picture",
  figure: "picture",
  source: "source",
  projectSubset: "kind",
};

function shared(said: readonly Said[]) {
  const taken = { definition: "", note: "", subject: "", picture: "", source: "", kind: "" };
  const left: Said[] = [];
  for (const one of said) {
    const slot = OF_CONCEPT[one.type];
    if (slot === undefined) left.push(one);
    else if (taken[slot] === "" || taken[slot] === one.text) taken[slot] = one.text;
    else if (slot === "note") taken.note = `${taken.note}\n${one.text}`;
    else left.push(one);
  }
  return { taken, left };
}

function termsIn(section: XmlElement) {
  const language = section.attributes["xml:lang"] ?? "";
  const left: Said[] = [];
  const terms: TbxTerm[] = [];
  for (const holder of elementsOf(section).filter(({ name }) => TERMS.has(name))) {
    const [element] = named(holder, "term");
    const text = element ? textInside(element).replace(/\s+/gu, " ").trim() : "";
    const inside = childNamed(holder, "termGrp");
    const said = [...saidIn(holder, NO_MORE), ...(inside ? saidIn(inside, NO_MORE) : [])];
    if (text === "" || language === "") {
      left.push({ type: "term", text: text || language });
      continue;
    }
    const isFirst = !terms.some(({ status }) => status === "preferred");
    const { term, rest } = termOf(said, { language, text, isFirst });
    terms.push(term);
    left.push(...rest);
  }
  return { terms, left };
}

const NO_MORE = new Set(["term", "termGrp"]);

type Named = { readonly language: string; readonly text: string; readonly isFirst: boolean };

function termOf(said: readonly Said[], { language, text, isFirst }: Named) {
  const of = (...types: string[]) => said.find(({ type }) => types.includes(type))?.text ?? "";
  const reasons = said.filter(({ type }) => type === "note" || type === "usageNote");
  const gender = of("grammaticalGender");
  const term: TbxTerm = {
    language,
    text,
    status: statusSaid(of("administrativeStatus", "normativeAuthorization"), isFirst),
    partOfSpeech: partOfSpeech(of("partOfSpeech")),
    gender: GENDERS[gender] ?? "",
    reason: reasons.map((one) => one.text).join("\n"),
    source: of("source"),
  };
  return { term, rest: said.filter(({ type }) => !OF_TERM.has(type)) };
}

const OF_TERM = new Set([
  ...["administrativeStatus", "normativeAuthorization", "partOfSpeech", "grammaticalGender"],
  ...["note", "usageNote", "source"],
]);

const GENDERS: Readonly<Record<string, TbxTerm["gender"]>> = {
  masculine: "masculine",
  feminine: "feminine",
  neuter: "neuter",
  other: "common",
  otherGender: "common",
};
