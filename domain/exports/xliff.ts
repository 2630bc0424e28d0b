import type { Code } from "../codes/code";
import { joined } from "../codes/join";
import { type Mended, mended } from "../codes/mend";
import { type Nested, nested } from "../codes/nest";
import { xmlEscaped } from "../formats/xml/xml-text";
import type { Status } from "../review/status";
import {
  type Export,
  type ExportedApproval,
  type ExportedPassage,
  type ExportedVersion,
  textGivenOut,
} from "./export";
import { nameOf } from "./mark";

/** XLIFF 2.1, a unit for each passage, for other tools. Core and the metadata module only. */
export const xliff = {
  id: "xliff",
  extension: ".xlf",
  mediaType: "application/xliff+xml",
  write: (version) => new TextEncoder().encode(documentXml(version)),
} as const satisfies Export;

function documentXml(version: ExportedVersion): string {
  const { document } = version;
  const about = {
    project: version.project,
    version: version.name,
    translator: version.translator,
    exported: version.exportedAt,
    title: document.title,
    ...document.attribution,
  };
  const notes = Object.entries(document.attribution).flatMap(([category, value]) =>
    value ? [`<note category="${category}">${xmlEscaped(value)}</note>`] : [],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="${xmlEscaped(document.sourceLanguage)}" trgLang="${xmlEscaped(version.language)}">
<file id="f1" original="${xmlEscaped(document.fileName)}" xml:space="preserve">
${metadata("enface-document", about)}
${notes.length > 0 ? `<notes>${notes.join("")}</notes>\n` : ""}${version.passages.map((passage) => unitXml(passage, version)).join("\n")}
</file>
</xliff>
`;
}

/** The states of XLIFF 2; what they cannot say is in the sub-state. */
const STATES: Record<Status, string> = {
  untranslated: 'state="initial"',
  draft: 'state="initial"',
  submitted: 'state="translated"',
  returned: 'state="initial" subState="enface:returned"',
  outdated: 'state="initial" subState="enface:source-changed"',
  approved: 'state="reviewed"',
};

function unitXml(passage: ExportedPassage, { only }: ExportedVersion): string {
  const { text: source, codes } = joined(passage.paragraphs);
  const target = textGivenOut(passage, only);
  const [from = []] = mended([source], codes);
  const [to = []] = mended([target], codes);
  const used = new Set(
    [...from, ...to].flatMap((piece) => (piece.type === "text" ? [] : [piece.code.id])),
  );
  const data = codes.filter(({ id }) => used.has(id)).flatMap(dataXml);
  const key = passage.paragraphs.find((paragraph) => paragraph.key !== undefined)?.key;
  const state = target === "" ? 'state="initial"' : STATES[passage.status];
  const parts = [
    metadata("enface-passage", {
      kind: passage.paragraphs.map(({ kind }) => kind).join(" "),
      status: passage.status,
      writtenBy: passage.writtenBy?.name,
      correctedBy: passage.correctedBy,
      approvedBy: passage.approvals.map(approvalSaid).join("; "),
    }),
    notesXml(passage),
    data.length > 0 ? `<originalData>${data.join("")}</originalData>` : "",
    `<segment id="s1" ${state}><source>${inlineXml(from)}</source>${target === "" ? "" : `<target>${inlineXml(to)}</target>`}</segment>`,
  ];
  const name = key === undefined ? "" : ` name="${xmlEscaped(key)}"`;
  return `<unit id="${nameOf(passage)}"${name}>\n${parts.filter((part) => part !== "").join("\n")}\n</unit>`;
}

function approvalSaid({ by, role, at, ownWords }: ExportedApproval): string {
  return `${by} (${role}${ownWords ? ", own words" : ""}) ${at}`;
}

function notesXml({ notes = [], paragraphs }: ExportedPassage): string {
  const all = [
    ...paragraphs.flatMap(({ comment }) =>
      comment ? [`<note appliesTo="source" category="comment">${xmlEscaped(comment)}</note>`] : [],
    ),
    ...notes.map(
      ({ text, audience }) =>
        `<note appliesTo="target" category="${audience}">${xmlEscaped(text)}</note>`,
    ),
  ];
  return all.length > 0 ? `<notes>${all.join("")}</notes>` : "";
}

function metadata(category: string, about: Readonly<Record<string, string | undefined>>): string {
  const metas = Object.entries(about).flatMap(([type, value]) =>
    value ? [`<mda:meta type="${type}">${xmlEscaped(value)}</mda:meta>`] : [],
  );
  return metas.length > 0
    ? `<mda:metadata><mda:metaGroup category="${category}">${metas.join("")}</mda:metaGroup></mda:metadata>`
    : "";
}

function dataXml({ id, raw, rawEnd }: Code): string[] {
  const start = `<data id="d${id}">${contentXml(raw)}</data>`;
  return rawEnd ? [start, `<data id="e${id}">${contentXml(rawEnd)}</data>`] : [start];
}

/** A code that stands twice gets an id of its own the second time, and refers to the same data. */
function inlineXml(pieces: readonly Mended[]): string {
  const seen = new Map<number, number>();
  return nested(pieces).map(one).join("");

  function one(piece: Nested): string {
    if (piece.type === "text") return contentXml(piece.text);
    const { code } = piece;
    const times = (seen.get(code.id) ?? 0) + 1;
    seen.set(code.id, times);
    const id = times === 1 ? `id="${code.id}"` : `id="${code.id}-${times}"`;
    const label = xmlEscaped(code.label);
    if (piece.type === "standalone")
      return `<ph ${id} dataRef="d${code.id}" disp="${label}"${standaloneType(code)}/>`;
    const end = code.rawEnd ? ` dataRefEnd="e${code.id}"` : "";
    return `<pc ${id} dataRefStart="d${code.id}"${end} dispStart="${label}"${pairType(code)}>${piece.inner.map(one).join("")}</pc>`;
  }
}

function pairType({ label }: Code): string {
  if (label === "a") return ' type="link"';
  return /^[biu]$/u.test(label) ? ` type="fmt" subType="xlf:${label}"` : "";
}

function standaloneType({ label }: Code): string {
  if (label === "br") return ' type="fmt" subType="xlf:lb"';
  return label === "img" ? ' type="image"' : "";
}

/** What XML cannot hold is written as `cp`. */
function contentXml(text: string): string {
  return text
    .split(UNFIT)
    .map((part, at) =>
      at % 2 === 1
        ? `<cp hex="${part.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}"/>`
        : xmlEscaped(part),
    )
    .join("");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNFIT = /([\0-\x08\v\f\x0e-\x1f\ufffe\uffff\ud800-\udfff])/u;
