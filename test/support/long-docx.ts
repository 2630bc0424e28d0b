import { strToU8, zipSync } from "fflate";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/**
 * A Word file as Word leaves one that was worked on: a heading above every twentieth paragraph, runs
 * cut by saves and by the spelling checker, some bold words, a footnote in every tenth.
 */
export function longDocx(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map(
    (text, at) => (at % 20 === 0 ? heading(at) : "") + paragraph(text, at),
  );
  const notes = paragraphs.map((_, at) => (at % 10 === 0 ? note(at) : "")).join("");
  const files = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${[
      ["document", "document.main"],
      ["footnotes", "footnotes"],
      ["styles", "styles"],
    ]
      .map(
        ([name, type]) =>
          `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${type}+xml"/>`,
      )
      .join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${["footnotes", "styles"].map((name, at) => `<Relationship Id="r${at}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`).join("")}</Relationships>`,
    "word/document.xml": `<w:document ${W}><w:body>${body.join("")}<w:sectPr/></w:body></w:document>`,
    "word/footnotes.xml": `<w:footnotes ${W}>${notes}</w:footnotes>`,
    "word/styles.xml": `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}

function heading(at: number): string {
  return `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Chapter ${at / 20 + 1}</w:t></w:r></w:p>`;
}

function paragraph(text: string, at: number): string {
  const words = text.split(" ");
  const runs = Array.from({ length: Math.ceil(words.length / 9) }, (_, run) => {
    const part = words.slice(run * 9, run * 9 + 9).join(" ");
    const bold = (run + at) % 7 === 0 ? "<w:b/>" : "";
    return `<w:r w:rsidR="00A${run}"><w:rPr>${bold}<w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">${part} </w:t></w:r>${run % 3 ? "" : '<w:proofErr w:type="spellStart"/>'}`;
  });
  const called = at % 10 === 0 ? `<w:r><w:footnoteReference w:id="${at + 1}"/></w:r>` : "";
  return `<w:p w:rsidR="00B1"><w:pPr><w:jc w:val="both"/></w:pPr>${runs.join("")}${called}</w:p>`;
}

function note(at: number): string {
  return `<w:footnote w:id="${at + 1}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> The council kept a list of day ${at + 1}.</w:t></w:r></w:p></w:footnote>`;
}
