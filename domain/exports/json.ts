import { tagged } from "../codes/code";
import { type Export, type ExportedPassage, textGivenOut } from "./export";

/** Everything that is known about a version, for programs. Codes are written `<1>…</1>` and `<2/>`. */
export const json = {
  id: "json",
  extension: ".json",
  mediaType: "application/json",
  write: (version) => {
    const { passages, ...about } = version;
    const all = passages.map((passage) =>
      plainPassage(passage, textGivenOut(passage, version.only)),
    );
    const content = { format: "enface-version", version: 1, ...about, passages: all };
    return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
  },
} as const satisfies Export;

function plainPassage({ paragraphs, ...passage }: ExportedPassage, text: string) {
  const source = paragraphs.map((paragraph) => ({ ...paragraph, text: tagged(paragraph.text) }));
  return { ...passage, text: tagged(text), source };
}
