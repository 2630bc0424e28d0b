import { xmlEscaped } from "../xml/xml-text";
import type { TbxConcept, TbxTerm } from "./concept";

type About = {
  readonly title: string;
  /** Of the descriptions, BCP 47. */
  readonly language: string;
  readonly version: 2 | 3;
};

/** A termbase for other programs, in the dialect TBX-Basic, which all of them read. */
export function writeTbx(concepts: readonly TbxConcept[], about: About): Uint8Array {
  const names = NAMES[about.version];
  const entries = concepts.map((concept, at) => entryXml(concept, at + 1, names)).join("\n");
  return new TextEncoder().encode(
    about.version === 2 ? second(entries, about) : third(entries, about),
  );
}

const NAMES = {
  2: { entry: "termEntry", section: "langSet", term: "tig" },
  3: { entry: "conceptEntry", section: "langSec", term: "termSec" },
} as const;

type Names = (typeof NAMES)[2 | 3];

const description = (title: string) =>
  `<fileDesc><titleStmt><title>${xmlEscaped(title)}</title></titleStmt><sourceDesc><p>Enface</p></sourceDesc></fileDesc>`;

function second(entries: string, { title, language }: About): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="${xmlEscaped(language)}">
<martifHeader>${description(title)}<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>
<text><body>
${entries}
</body></text>
</martif>
`;
}

function third(entries: string, { title, language }: About): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="${xmlEscaped(language)}">
<tbxHeader>${description(title)}</tbxHeader>
<text><body>
${entries}
</body></text>
</tbx>
`;
}

function entryXml(concept: TbxConcept, number: number, names: Names): string {
  const { id, kind, definition, subject, source, picture, note, terms } = concept;
  const origin = element("admin", source, "source");
  const meaning = element("descrip", definition, "definition");
  const parts = [
    element("descrip", subject, "subjectField"),
    meaning && origin ? `<descripGrp>${meaning}${origin}</descripGrp>` : meaning + origin,
    kind === "term" ? "" : element("admin", `enface:${kind}`, "projectSubset"),
    picture &&
      `<xref type="xGraphic" target="${xmlEscaped(picture)}">${xmlEscaped(picture)}</xref>`,
    element("note", note),
    ...[...new Set(terms.map(({ language }) => language))].map((language) => {
      const own = terms.filter((term) => term.language === language);
      return `<${names.section} xml:lang="${xmlEscaped(language)}">${own.map((term) => termXml(term, names)).join("")}</${names.section}>`;
    }),
  ];
  const name = id === undefined ? `c${number}` : `c_${id}`;
  return `<${names.entry} id="${xmlEscaped(name)}">\n${parts.filter(Boolean).join("\n")}\n</${names.entry}>`;
}

function termXml(term: TbxTerm, names: Names): string {
  const { text, status, partOfSpeech, gender, reason, source } = term;
  const isSecond = names.term === "tig";
  const other = isSecond ? "otherGender" : "other";
  const parts = [
    element("term", text),
    element("termNote", STATUSES[status], "administrativeStatus"),
    element("termNote", partOfSpeech, "partOfSpeech"),
    element("termNote", gender === "common" ? other : gender, "grammaticalGender"),
    element("admin", source, "source"),
    element("note", reason),
  ];
  return `<${names.term}>${parts.join("")}</${names.term}>`;
}

const STATUSES: Readonly<Record<TbxTerm["status"], string>> = {
  preferred: "preferredTerm-admn-sts",
  admitted: "admittedTerm-admn-sts",
  forbidden: "deprecatedTerm-admn-sts",
};

function element(name: string, text: string, type?: string): string {
  if (text === "") return "";
  return `<${name}${type ? ` type="${type}"` : ""}>${xmlEscaped(text)}</${name}>`;
}
