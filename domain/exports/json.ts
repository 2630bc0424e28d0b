import { tagged } from "../codes/code";
import { statementOf } from "../review/statement";
import { type Export, type ExportedPassage, textGivenOut } from "./export";

/**
 * Everything that is known about a version, for programs. Codes are written `<1>…</1>` and `<2/>`;
 * `stated` has the very strings that the hashes are of, so that anybody can make them again.
 */
export const json = {
  id: "json",
  extension: ".json",
  mediaType: "application/json",
  write: (version) => {
    const { passages, ...about } = version;
    const all = passages.map((passage) =>
      plainPassage(passage, textGivenOut(passage, version.only)),
    );
    const content = {
      format: "enface-version",
      version: 1,
      hashing: HASHING,
      ...about,
      passages: all,
    };
    return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
  },
} as const satisfies Export;

const HASHING =
  "Each hash is SHA-256, in hexadecimal, of the UTF-8 of a string in stated: sourceHash of source, targetHash of target, alignmentHash of alignment. An approval holds while its three hashes are those of its passage.";

function plainPassage({ paragraphs, ...passage }: ExportedPassage, text: string) {
  const source = paragraphs.map((paragraph) => ({ ...paragraph, text: tagged(paragraph.text) }));
  return { ...passage, text: tagged(text), source, ...statedBy({ ...passage, paragraphs }, text) };
}

/** The target only where it is given out. */
function statedBy({ paragraphs, alignment, text }: ExportedPassage, givenOut: string) {
  if (alignment === undefined) return {};
  const named = paragraphs.map((one, at) => ({ text: one.text, id: alignment[at]?.id ?? "" }));
  const { source, target, alignment: pairing } = statementOf({ paragraphs: named, text });
  return { stated: { source, ...(givenOut === text ? { target } : {}), alignment: pairing } };
}
