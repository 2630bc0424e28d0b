import { xmlEscaped } from "../formats/xml/xml-text";
import type { ConceptContent, TermContent } from "./concept";
import type { FiledConcept } from "./term-file";

/** Of TBX: 2 is ISO 30042:2008 (`martif`), 3 is ISO 30042:2019 (`tbx`, in attribute style). */
export type TbxEdition = 2 | 3;

const NAMES = {
  2: { entry: "termEntry", language: "langSet", term: "tig" },
  3: { entry: "conceptEntry", language: "langSec", term: "termSec" },
} as const;

const STATUSES = {
  preferred: "preferredTerm-admn-sts",
  admitted: "admittedTerm-admn-sts",
  forbidden: "deprecatedTerm-admn-sts",
} as const;

/** A termbase as TBX-Basic. What TBX has no place for stands in a note, and is found there again. */
export function tbxText(
  concepts: readonly FiledConcept[],
  { title, edition }: { readonly title: string; readonly edition: TbxEdition },
): string {
  const entries = concepts.map((concept) => entryXml(concept, edition)).join("\n");
  const about = `<fileDesc><titleStmt><title>${xmlEscaped(title)}</title></titleStmt><sourceDesc><p>Enface</p></sourceDesc></fileDesc>`;
  if (edition === 2)
    return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en">
<martifHeader>${about}<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>
<text><body>
${entries}
</body></text>
</martif>
`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader>${about}</tbxHeader>
<text><body>
${entries}
</body></text>
</tbx>
`;
}

function entryXml({ id, content }: FiledConcept, edition: TbxEdition): string {
  const { entry, language } = NAMES[edition];
  const tags = [...new Set(content.terms.map((term) => term.language))];
  const sections = tags.map((tag) => {
    const terms = content.terms.filter((term) => term.language === tag);
    return `<${language} xml:lang="${xmlEscaped(tag)}">${terms.map((term) => termXml(term, edition)).join("")}</${language}>`;
  });
  return `<${entry} id="c-${xmlEscaped(id)}">${aboutXml(content)}
${sections.join("\n")}
</${entry}>`;
}

function aboutXml({ kind, definition, note, subject, picture, source }: ConceptContent): string {
  return [
    fact("descrip", "subjectField", subject),
    fact("descrip", "definition", definition),
    picture === "" ? "" : `<xref type="xGraphic" target="${xmlEscaped(picture)}">picture</xref>`,
    fact("admin", "source", source),
    kind === "term" ? "" : `<note>kind: ${kind}</note>`,
    note === "" ? "" : `<note>${xmlEscaped(note)}</note>`,
  ].join("");
}

function termXml(term: TermContent, edition: TbxEdition): string {
  const name = NAMES[edition].term;
  return [
    `<${name}><term>${xmlEscaped(term.text)}</term>`,
    fact("termNote", "partOfSpeech", term.partOfSpeech),
    fact("termNote", "grammaticalGender", term.gender === "common" ? "other" : term.gender),
    fact("termNote", "administrativeStatus", STATUSES[term.status]),
    fact("admin", "source", term.source),
    term.reason === "" ? "" : `<note>${xmlEscaped(term.reason)}</note>`,
    `</${name}>`,
  ].join("");
}

function fact(element: string, type: string, value: string): string {
  return value === "" ? "" : `<${element} type="${type}">${xmlEscaped(value)}</${element}>`;
}
