import { describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { importDocument } from "@/server/documents/import-document";
import { readDocument } from "@/server/documents/read-document";
import { readOriginal } from "@/server/documents/read-original";
import { importVersion } from "@/server/versions/import-version";
import { givenDocument, givenProject, SOURCE, TARGET, upload } from "../support/given";
import { longText } from "../support/long-text";

const bytes = (text: string) => new TextEncoder().encode(text);

async function givenImport(source: ReturnType<typeof upload>, rest = {}) {
  const { projectId, manager } = await givenProject();
  const asked = { projectId, source, sourceLanguage: "en", again: false, ...rest };
  return { projectId, manager, asked, importing: () => importDocument(manager, asked) };
}

const nothingIsStored = async (projectId: string) =>
  expect(await db.document.count({ where: { projectId } })).toBe(0);

describe("a file that is brought in", () => {
  it("is kept byte for byte, cut into paragraphs, with its attribution", async () => {
    const text = ["The Ferry", "Author: Edwin Harrow", "Date: 14 March 2024", ...SOURCE];
    const { projectId, manager, asked, importing } = await givenImport(upload("ferry.txt", text));

    const { documentId } = await importing();

    const document = await readDocument(manager, { projectId, documentId });
    expect(document).toMatchObject({
      ...{ sourceLanguage: "en", author: "Edwin Harrow", date: "14 March 2024" },
      ...{ paragraphs: 6, versions: [], original: { fileName: "ferry.txt", format: "txt" } },
    });
    const original = await readOriginal(manager, { projectId, documentId });
    expect(Buffer.from(original.bytes)).toEqual(Buffer.from(asked.source.bytes));
  });

  it("has its language recognised", async () => {
    const words = "The ferry has been closed for years, and nobody knows when it will be opened.";
    const { projectId, manager } = await givenProject();

    const source = upload("ferry.txt", [words]);
    const { documentId } = await importDocument(manager, { projectId, source, again: false });

    expect(await readDocument(manager, { projectId, documentId })).toMatchObject({
      sourceLanguage: "en",
    });
  });

  it("may have fifty thousand paragraphs", { timeout: 120_000 }, async () => {
    const { importing } = await givenImport(upload("book.txt", longText(50_000).source));

    const { documentId } = await importing();

    expect(await db.paragraph.count({ where: { documentId } })).toBe(50_000);
  });

  it.each([
    ["without text", "ferry.txt", bytes(" \n\n "), "file-empty"],
    ["without bytes", "ferry.txt", bytes(""), "file-empty"],
    ["of an unknown kind", "ferry.xyz", bytes("The ferry."), "file-unknown-format"],
    ["that is not what its name says", "ferry.docx", bytes("The ferry."), "file-wrong-format"],
    ["that is too large", "ferry.txt", new Uint8Array(20_000_001).fill(97), "file-too-large"],
    [
      "with too many paragraphs",
      "book.txt",
      bytes("A line.\n\n".repeat(50_001)),
      "file-too-many-paragraphs",
    ],
  ])("%s is refused, and nothing is stored", async (_, name, content, reason) => {
    const { projectId, importing } = await givenImport({ name, bytes: content });

    await expect(importing()).rejects.toMatchObject({
      kind: "invalid",
      detail: { reason, fileName: name },
    });

    await nothingIsStored(projectId);
  });

  it("is refused when its language cannot be told and nobody says it", async () => {
    const { projectId, importing } = await givenImport(upload("figures.txt", ["1, 2, 3."]), {
      sourceLanguage: undefined,
    });

    await expect(importing()).rejects.toMatchObject({ detail: { reason: "language-unknown" } });

    await nothingIsStored(projectId);
  });

  it("is refused a second time, unless it is wanted again", async () => {
    const { manager, asked, importing } = await givenImport(upload("ferry.txt", SOURCE));
    const { documentId } = await importing();

    await expect(importing()).rejects.toMatchObject({
      kind: "conflict",
      detail: { reason: "already-here", documentId },
    });
    const again = await importDocument(manager, { ...asked, again: true });

    expect(again.documentId).not.toBe(documentId);
  });
});

describe("two files together", () => {
  it("are all refused when the translation cannot be read", async () => {
    const { projectId, importing } = await givenImport(upload("ferry.txt", SOURCE), {
      target: { name: "faehre.docx", bytes: bytes("Die Fähre.") },
    });

    await expect(importing()).rejects.toMatchObject({ detail: { fileName: "faehre.docx" } });

    await nothingIsStored(projectId);
  });

  it("are refused when they are the same", async () => {
    const file = upload("ferry.txt", SOURCE);
    const { importing } = await givenImport(file, { target: { ...file, name: "faehre.txt" } });

    await expect(importing()).rejects.toMatchObject({ detail: { reason: "same-file" } });
  });

  it("make a version that says how far its pairing is", async () => {
    const { documentId, projectId, manager } = await givenDocument();
    const target = upload("faehre.txt", TARGET);
    const asked = { projectId, documentId, target, targetLanguage: "de", translator: "A. Lindner" };

    const { versionId, jobId } = await importVersion(manager, asked);

    expect(await db.version.findUniqueOrThrow({ where: { id: versionId } })).toMatchObject({
      ...{ language: "de", name: "A. Lindner", translator: "A. Lindner" },
    });
    expect(await db.job.findUniqueOrThrow({ where: { id: jobId } })).toMatchObject({
      ...{ state: "waiting", versionId, kind: "align" },
    });
    await expect(importVersion(manager, asked)).rejects.toMatchObject({
      detail: { reason: "already-here", versionId },
    });
  });
});
