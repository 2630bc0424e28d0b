import { readXml } from "../formats/xml/read-xml";
import type { XmlElement } from "../formats/xml/tree";
import { elementsOf, textInside } from "../formats/xml/xml-text";
import { tagOf } from "../languages/tag-of";
import {
  CONCEPT_KINDS,
  type ConceptContent,
  type ConceptKind,
  GENDERS,
  PARTS_OF_SPEECH,
  type TermContent,
} from "./concept";
import { type FiledConcept, type TermFile, UNSAID, UNSAID_TERM, wordOf } from "./term-file";
import type { TermStatus } from "./termbase";

/**
 * Reads TBX of both editions, its facts as attributes (`<termNote type="…">`) or as elements of
 * their own (`<min:partOfSpeech>`). A fact that we have no place for goes into the note.
 */
export function readTbx(text: string): TermFile {
  const root = readXml(text);
  if ("unreadable" in root) return { unreadable: "broken" };
  const entries = [...below(root, ["termEntry", "conceptEntry"])];
  if (entries.length === 0) return { unreadable: "no-terms" };
  const concepts: FiledConcept[] = [];
  const skipped: string[] = [];
  for (const entry of entries) {
    const content = contentOf(entry);
    const id = (entry.attributes.id ?? "").replace(/^c-/, "");
    if (content.terms.length > 0) concepts.push({ id, content });
    else skipped.push(words(entry));
  }
  return { concepts, skipped };
}

const LANGUAGE = ["langSet", "langSec"];
const TERM = ["tig", "ntig", "termSec"];

/** What a file says of something, in the words of TBX. */
type Fact = { readonly type: string; readonly value: string };

function contentOf(entry: XmlElement): ConceptContent {
  const sections = elementsOf(entry).filter((element) => LANGUAGE.includes(nameOf(element)));
  const facts = [
    ...factsIn(entry, LANGUAGE),
    // A definition in each language is one to keep, whatever level it stands on.
    ...sections.flatMap((section) => factsIn(section, TERM)),
  ];
  const said = new Said(facts);
  const notes = said.all("note");
  const about = {
    kind: notes.flatMap(kindIn)[0] ?? "term",
    definition: said.all("definition").join("\n"),
    subject: said.all("subjectField").join(", "),
    source: said.all("source").join(", "),
    picture: said.all("xGraphic").find((address) => /^https?:\/\//.test(address)) ?? "",
  };
  const rest = [...notes.filter((note) => kindIn(note).length === 0), ...said.rest()];
  return { ...UNSAID, ...about, note: rest.join("\n"), terms: sections.flatMap(termsOf) };
}

function kindIn(note: string): ConceptKind[] {
  const kind = CONCEPT_KINDS.find((one) => note === `kind: ${one}`);
  return kind === undefined ? [] : [kind];
}

function termsOf(section: XmlElement): TermContent[] {
  const language = tagOf(section.attributes["xml:lang"] ?? section.attributes.lang ?? "");
  if (language === undefined) return [];
  return [...below(section, TERM)].flatMap((element) => {
    const [term] = below(element, ["term"]);
    const text = term === undefined ? "" : words(term);
    return text === "" ? [] : [{ ...UNSAID_TERM, language, text, ...aboutTerm(element) }];
  });
}

function aboutTerm(element: XmlElement): Partial<TermContent> {
  const said = new Said(factsIn(element, ["term"]));
  const [part = ""] = said.all("partOfSpeech");
  const [gender = ""] = said.all("grammaticalGender");
  const [status = ""] = [
    ...said.all("administrativeStatus"),
    ...said.all("normativeAuthorization"),
  ];
  const source = said.all("source").join(", ");
  const reason = [...said.all("note"), ...said.rest()].join("\n");
  return {
    partOfSpeech: part === "" ? "" : (wordOf(PARTS_OF_SPEECH, part) ?? partNamed(part)),
    gender: gender === "" ? "" : (wordOf(GENDERS, gender) ?? "common"),
    ...{ status: statusOf(status), source, reason },
  };
}

const partNamed = (part: string) => (/noun/i.test(part) ? "noun" : "other");

function statusOf(written: string): TermStatus {
  if (/deprecated|superseded|forbidden|notrecommended/i.test(written)) return "forbidden";
  return /admitted|legal|regulated|standardized/i.test(written) ? "admitted" : "preferred";
}

/** Facts by their type; `rest` is what nobody has asked for. */
class Said {
  readonly #facts: readonly Fact[];
  readonly #asked = new Set<string>();

  constructor(facts: readonly Fact[]) {
    this.#facts = facts;
  }

  all(type: string): string[] {
    this.#asked.add(type);
    const values = this.#facts.filter((fact) => fact.type === type).map(({ value }) => value);
    return [...new Set(values.filter((value) => value !== ""))];
  }

  rest(): string[] {
    return this.#facts
      .filter(({ type, value }) => !this.#asked.has(type) && value !== "")
      .map(({ type, value }) => `${type}: ${value}`);
  }
}

/** The facts below an element, in groups too, but not inside the elements named. */
function factsIn(element: XmlElement, without: readonly string[]): Fact[] {
  return elementsOf(element).flatMap((child): Fact[] => {
    const name = nameOf(child);
    if (without.includes(name)) return [];
    if (/Grp$/.test(name)) return factsIn(child, without);
    const type = child.attributes.type ?? name;
    const value = type === "xGraphic" ? (child.attributes.target ?? words(child)) : words(child);
    return [{ type, value }];
  });
}

function* below(element: XmlElement, names: readonly string[]): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (names.includes(nameOf(child))) yield child;
    else yield* below(child, names);
  }
}

const nameOf = ({ name }: XmlElement) => name.slice(name.indexOf(":") + 1);
const words = (element: XmlElement) => textInside(element).replace(/\s+/g, " ").trim();
