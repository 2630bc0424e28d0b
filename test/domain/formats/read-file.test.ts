import { describe, expect, it } from "vitest";
import { formats, readFile } from "@/domain/formats";
import { fetchedFormat } from "@/domain/formats/fetched";
import { LIMITS } from "@/domain/formats/format";
import { fixture } from "./fixtures";

const bytes = (text: string) => new TextEncoder().encode(text);
const ole = (name: string) => {
  const file = new Uint8Array(2048);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.set(
    [...name].flatMap((character) => [character.charCodeAt(0), 0]),
    1024,
  );
  return file;
};

describe("readFile", () => {
  it("reads a file as what its name says, whatever its case", () => {
    const read = readFile("Opinion.DOCX", fixture("docx", "made.docx"), LIMITS);

    expect(read).toMatchObject({
      format: { id: "docx" },
      reading: { attribution: { title: "A made document" } },
    });
  });

  it("refuses a PDF that is called a Word document", () => {
    expect(readFile("a.docx", bytes("%PDF-1.7\n"), LIMITS)).toEqual({
      unreadable: "wrong-format",
      place: "pdf",
    });
  });

  it("refuses an archive that is no Word document", () => {
    const odd = readFile("a.docx", fixture("docx", "made.docx").slice(0, 300), LIMITS);

    expect(odd).toEqual({ unreadable: "broken" });
  });

  it("refuses a Word document that is called a text", () => {
    expect(readFile("a.txt", fixture("docx", "made.docx"), LIMITS)).toEqual({
      unreadable: "wrong-format",
      place: "zip",
    });
  });

  it("tells an encrypted document from one of the old format", () => {
    expect(readFile("a.docx", ole("EncryptedPackage"), LIMITS)).toEqual({
      unreadable: "encrypted",
    });
    expect(readFile("a.docx", ole("WordDocument"), LIMITS)).toEqual({
      unreadable: "wrong-format",
      place: "legacy-office",
    });
  });

  it("refuses a text that is binary", () => {
    expect(readFile("a.txt", bytes("abc\0\0def"), LIMITS)).toEqual({ unreadable: "wrong-format" });
  });

  it("refuses a name it knows no format for", () => {
    expect(readFile("a.doc", bytes("text"), LIMITS)).toEqual({ unreadable: "wrong-format" });
  });

  it("says that a file is empty, and one with nothing but white space too", () => {
    expect(readFile("a.txt", new Uint8Array(), LIMITS)).toEqual({ unreadable: "empty" });
    expect(readFile("a.md", bytes(" \n\n"), LIMITS)).toEqual({ unreadable: "empty" });
    expect(readFile("a.json", bytes("{}"), LIMITS)).toEqual({ unreadable: "empty" });
  });

  it("says that a JSON file is broken", () => {
    expect(readFile("a.json", bytes('{"a": '), LIMITS)).toEqual({ unreadable: "broken" });
  });
});

describe("a format that is fetched", () => {
  it.each(
    formats.flatMap((format) => format.extensions.map((ending) => [ending, format] as const)),
  )("is for %s the one the list has", async (ending, format) => {
    expect(await fetchedFormat(`A${ending.toUpperCase()}`)).toBe(format);
    expect(await fetchedFormat(`a${ending}`)).toBe(format);
  });

  it("is nothing for a name that no format has", async () => {
    expect(await fetchedFormat("a.doc")).toBeUndefined();
  });
});
