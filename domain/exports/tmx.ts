import { plain } from "../codes/code";
import { joined } from "../codes/join";
import { mended } from "../codes/mend";
import { propsXml, segXml, stamp } from "../formats/xml/tmx-text";
import { xmlEscaped } from "../formats/xml/xml-text";
import { type Export, type ExportedPassage, type ExportedVersion, textGivenOut } from "./export";
import { nameOf } from "./mark";

/** TMX 1.4b: what was said with what, for other tools' memories. */
export const tmx = {
  id: "tmx",
  extension: ".tmx",
  mediaType: "application/x-tmx+xml",
  write: (version) => new TextEncoder().encode(documentXml(version)),
} as const satisfies Export;

function documentXml(version: ExportedVersion): string {
  const { document } = version;
  const props = {
    project: version.project,
    title: document.title,
    translator: version.translator,
    ...document.attribution,
  };
  const units = version.passages
    .filter((passage) => isPair(passage, version))
    .map((passage) => unitXml(passage, version));
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="Enface" creationtoolversion="1" segtype="paragraph" o-tmf="Enface" adminlang="en" srclang="${xmlEscaped(document.sourceLanguage)}" datatype="unknown" creationdate="${stamp(version.exportedAt)}">
${propsXml(props)}
</header>
<body>
${units.join("\n")}
</body>
</tmx>
`;
}

function isPair(passage: ExportedPassage, { only }: ExportedVersion): boolean {
  return passage.paragraphs.length > 0 && plain(textGivenOut(passage, only)).trim() !== "";
}

function unitXml(passage: ExportedPassage, version: ExportedVersion): string {
  const { text, codes } = joined(passage.paragraphs);
  const [source = []] = mended([text], codes);
  const [target = []] = mended([textGivenOut(passage, version.only)], codes);
  const { writtenBy } = passage;
  const written = writtenBy
    ? ` changedate="${stamp(writtenBy.at)}" changeid="${xmlEscaped(writtenBy.name)}"`
    : "";
  const note = passage.notes?.map((one) => `<note>${xmlEscaped(one.text)}</note>`).join("") ?? "";
  return `<tu tuid="${nameOf(passage)}">
${note}${propsXml({ document: version.document.title, author: version.document.attribution.author, status: passage.status })}
<tuv xml:lang="${xmlEscaped(version.document.sourceLanguage)}"><seg>${segXml(source)}</seg></tuv>
<tuv xml:lang="${xmlEscaped(version.language)}"${written}><seg>${segXml(target)}</seg></tuv>
</tu>`;
}
