import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { taggedExactly } from "@/domain/codes/untagged";
import { docxTable } from "@/domain/exports/docx-table";
import { tableRows } from "@/domain/exports/table-rows";
import { LIMITS } from "@/domain/formats/format";
import { isHere } from "../../support/is-here";
import { libreOffice, readByLibreOffice } from "../../support/libreoffice";
import { fixture } from "../formats/fixtures";
import { givenVersion, WORDS } from "./given-version";

const ID = "01977f3a-1c2d-7abc-8def-0123456789ab";

function givenTable(): Uint8Array {
  const version = givenVersion();
  const passages = version.passages.map((passage) => ({
    ...passage,
    id: ID.slice(0, -1) + passage.number,
    revision: passage.number,
  }));
  return docxTable.write({ ...version, passages }, WORDS);
}

/** The same file as a word processor would give it back. */
function edited(file: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const files = unzipSync(file);
  const xml = edit(strFromU8(files["word/document.xml"] ?? new Uint8Array()));
  return zipSync({ ...files, "word/document.xml": strToU8(xml) });
}

describe("a Word table for an outside translator", () => {
  it("comes back in with each passage's id, number and texts, codes as tags", () => {
    const rows = tableRows(givenTable(), LIMITS);

    expect(rows).toEqual(
      givenVersion().passages.map(({ number, text, paragraphs }) => ({
        number,
        mark: { id: ID.slice(0, -1) + number, revision: number },
        source: paragraphs.map((one) => taggedExactly(one.text)).join("\n\n"),
        text: taggedExactly(text),
      })),
    );
  });

  it("comes back as the translator left it, tracked changes accepted", () => {
    const file = edited(givenTable(), (xml) =>
      xml.replace(
        /<w:r>(?:(?!<\/w:r>).)*څاه او موږ<\/w:t><\/w:r>/u,
        (run) =>
          `<w:del w:id="900" w:author="A">${run.replaceAll("w:t", "w:delText")}</w:del><w:ins w:id="901" w:author="A"><w:r><w:t>زموږ څاه</w:t></w:r></w:ins>`,
      ),
    );

    expect(tableRows(file, LIMITS)).toMatchObject([
      { number: 1, text: "زموږ څاه" },
      {},
      {},
      {},
      {},
      {},
    ]);
  });

  it("still knows its rows by their numbers when a program has dropped the bookmarks", () => {
    const file = edited(givenTable(), (xml) =>
      xml.replace(/<w:bookmark(?:Start|End) [^>]*>/gu, ""),
    );

    const rows = tableRows(file, LIMITS);

    expect("unreadable" in rows ? [] : rows.map(({ number, mark }) => [number, mark])).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => [number, undefined]),
    );
  });

  it("is no other document with a table", () => {
    expect(tableRows(fixture("docx", "rich.docx"), LIMITS)).toEqual([]);
    expect(tableRows(strToU8("%PDF"), LIMITS)).toEqual({ unreadable: "broken" });
  });

  it("is opened by LibreOffice, its right-to-left column from the right", async () => {
    const program = await libreOffice();
    if (!isHere(program !== undefined, "LibreOffice")) return;

    const read = await readByLibreOffice(
      program ?? "",
      new Map([["a.docx", givenTable()]]),
      "fodt",
    );

    expect(read.get("a.docx")).toContain("څاه او موږ");
    expect(read.get("a.docx")).toContain(`p_${ID.slice(0, -1).replaceAll("-", "")}1`);
    expect(read.get("a.docx")).toContain('style:writing-mode="rl-tb"');
  }, 120_000);
});
