import { describe, expect, it } from "vitest";
import { CODE } from "@/domain/codes/code";
import { type ExportId, exports } from "@/domain/exports";
import { csvTexts } from "../../support/readers/lists";
import { docxTexts, epubTexts } from "../../support/readers/office";
import { htmlTexts } from "../../support/readers/pages";
import { stringsOf } from "../../support/readers/strings-of";
import { decodedXml, parsedXml, textsIn } from "../../support/readers/xml";
import { givenVersion, WORDS } from "./given-version";

type Texts = (file: Uint8Array) => readonly string[] | Promise<readonly string[]>;

/** For each form a version is given out in, a reader that is not ours. */
const READERS: Readonly<Record<ExportId, Texts>> = {
  "facing-html": htmlTexts,
  "facing-epub": epubTexts,
  "docx-table": docxTexts,
  xliff: (file) => textsIn(parsedXml(file), "source", "target"),
  tmx: (file) => textsIn(parsedXml(file), "seg"),
  json: (file) => stringsOf(JSON.parse(decodedXml(file))),
  "sign-off-html": htmlTexts,
  "sign-off-csv": csvTexts,
};

const version = givenVersion();

/** The lines of each text between its codes. */
const linesOf = (text: string) =>
  text.split(CODE).flatMap((piece) => piece.split("\n").filter((line) => line.trim() !== ""));

describe.each(exports)("a version given out as $id", ({ id, write }) => {
  it("says in another program's reader every text of every passage", async () => {
    const read = await READERS[id](write(version, WORDS));

    const said = read.join("\n");
    // A memory is of pairs.
    const passages = version.passages.filter(
      ({ text, paragraphs }) => id !== "tmx" || (text !== "" && paragraphs.length > 0),
    );
    for (const { text, paragraphs } of passages)
      for (const line of [text, ...paragraphs.map((one) => one.text)].flatMap(linesOf))
        expect(said).toContain(line.trim());
  });
});
