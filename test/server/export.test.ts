import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { exports as exporters } from "@/domain/exports";
import { LIMITS } from "@/domain/formats/format";
import { pdf } from "@/domain/formats/pdf";
import { db } from "@/server/db";
import { exportVersion } from "@/server/exports/export-version";
import { readLeftOut } from "@/server/exports/read-left-out";
import { Refusal } from "@/server/refusal";
import { writeNote } from "@/server/remarks/write-note";
import { acceptGap } from "@/server/versions/accept-gap";
import { approve } from "@/server/versions/approve";
import { exportWords } from "../support/export-words";
import { givenPairedVersion, SOURCE, TARGET } from "../support/given";
import { isHere } from "../support/is-here";
import { hasPoppler, pdfTexts } from "../support/readers/poppler";

const textOf = (bytes: Uint8Array): string =>
  bytes[0] === 0x50 && bytes[1] === 0x4b
    ? Object.values(unzipSync(bytes)).map(textOf).join("\n")
    : new TextDecoder().decode(bytes);
const paragraphsOf = (bytes: Uint8Array) => textOf(bytes).trimEnd().split("\n\n");

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

type Given = Awaited<ReturnType<typeof givenPairedVersion>>;
const asked = ({ projectId, versionId }: Given, only: "approved" | "all", kind = "same") => ({
  projectId,
  versionId,
  only,
  kind,
});

describe("an export in the format the document came in", () => {
  it("has the approved texts in place, and the source where nothing is approved", async () => {
    const given = await givenPairedVersion();
    await approve(given.reviewer, await given.passage(1));

    const file = await exportVersion(given.manager, asked(given, "approved"), exportWords);

    expect(paragraphsOf(file.bytes)).toEqual([SOURCE[0], TARGET[1], SOURCE[2]]);
    expect(file).toMatchObject({ fileName: "ferry.de.txt", mediaType: "text/plain" });
  });

  it("has every text when all are asked for", async () => {
    const given = await givenPairedVersion();

    const file = await exportVersion(given.manager, asked(given, "all"), exportWords);

    expect(paragraphsOf(file.bytes)).toEqual(TARGET);
  });

  it("leaves out what a reviewer accepted as an omission", async () => {
    const given = await givenPairedVersion({ texts: [TARGET[0] ?? "", "", TARGET[2] ?? ""] });
    await acceptGap(given.reviewer, { ...(await given.passage(1)), reason: "Said before." });

    const file = await exportVersion(given.manager, asked(given, "all"), exportWords);

    expect(paragraphsOf(file.bytes)).toEqual([TARGET[0], TARGET[2]]);
  });

  it("has the notes for readers as footnotes, and no others", async () => {
    const given = await givenPairedVersion();
    const data = { original: { update: { format: "md", fileName: "ferry.md" } } };
    await db.document.update({ where: { id: given.documentId }, data });
    await approve(given.reviewer, await given.passage(1));
    const { passageId } = await given.passage(1);
    const named = { projectId: given.projectId, versionId: given.versionId, passageId };
    await writeNote(given.translator, { ...named, text: "Ein Wort", audience: "published" });
    await writeNote(given.translator, { ...named, text: "Nur hier", audience: "desk" });

    const file = await exportVersion(given.manager, asked(given, "approved"), exportWords);

    expect(paragraphsOf(file.bytes)).toEqual([
      SOURCE[0],
      `${TARGET[1]}[^1]`,
      SOURCE[2],
      "[^1]: Ein Wort",
    ]);
  });

  it.each([
    ["txt", "all", []],
    ["json", "all", [2]],
    ["json", "approved", []],
  ] as const)(
    "says where %s has no place for notes to readers, with %s",
    async (format, only, at) => {
      const given = await givenPairedVersion();
      await db.document.update({
        where: { id: given.documentId },
        data: { original: { update: { format } } },
      });
      const { projectId, versionId, documentId: _, ...rest } = given;
      const { passageId } = await rest.passage(1);
      const named = { projectId, versionId, passageId };
      await writeNote(given.translator, { ...named, text: "Ein Wort", audience: "published" });
      await writeNote(given.translator, { ...named, text: "Nur hier", audience: "desk" });

      const left = await readLeftOut(given.translator, { projectId, versionId, only });

      expect(left.notes).toEqual(at);
    },
  );

  it("says where an omission has no text for a note to stand behind", async () => {
    const given = await givenPairedVersion();
    const { projectId, versionId } = given;
    const { passageId } = await given.passage(1);
    const note = { projectId, versionId, passageId, text: "Ein Wort", audience: "published" };
    await writeNote(given.translator, note as Parameters<typeof writeNote>[1]);
    await db.passage.update({ where: { id: passageId }, data: { text: "" } });

    const left = await readLeftOut(given.manager, { projectId, versionId, only: "all" });

    expect(left.notes).toEqual([2]);
  });

  it("is written into the record", async () => {
    const given = await givenPairedVersion();
    await exportVersion(given.manager, asked(given, "all"), exportWords);

    const { projectId, versionId } = given;
    const entries = await db.recordEntry.findMany({ where: { projectId, deed: "exported" } });

    const detail = { kind: "same", only: "all", fileName: "ferry.de.txt" };
    expect(entries).toMatchObject([{ versionId, detail }]);
  });
});

describe("an export as JSON", () => {
  it("states the very strings that its hashes and its approvals are of", async () => {
    const given = await givenPairedVersion();
    await approve(given.reviewer, await given.passage(1));

    const file = await exportVersion(given.manager, asked(given, "approved", "json"), exportWords);

    const { passages } = JSON.parse(textOf(file.bytes));
    const { stated, hashes, approvals, text, source } = passages[1];
    const made = {
      sourceHash: sha256(stated.source),
      targetHash: sha256(stated.target),
      alignmentHash: sha256(stated.alignment),
    };
    expect(made).toEqual(hashes);
    expect(approvals).toMatchObject([made]);
    expect([stated.target, JSON.parse(stated.source)]).toEqual([text, [source[0].text]]);
    expect(passages[0].stated).not.toHaveProperty("target");
  });
});

describe("an export in another format", () => {
  it.each(exporters.map(({ id }) => id))(
    "is made as %s, and names the reviewer or the text",
    async (kind) => {
      const given = await givenPairedVersion();
      await approve(given.reviewer, await given.passage(1));

      const file = await exportVersion(given.manager, asked(given, "approved", kind), exportWords);

      expect(textOf(file.bytes)).toMatch(/Niemand ist an Bord|The reviewer/);
      expect(textOf(file.bytes)).not.toContain(TARGET[0]);
    },
  );

  it("is refused when there is none of that name", async () => {
    const given = await givenPairedVersion();

    const asking = exportVersion(given.manager, asked(given, "all", "scroll"), exportWords);

    await expect(asking).rejects.toMatchObject({ detail: { reason: "unknown-export" } });
  });
});

describe("an export that is printed", () => {
  it.each(["facing-pdf", "sign-off-pdf"])(
    "is a PDF: %s",
    async (kind) => {
      const given = await givenPairedVersion();
      const printed = exportVersion(given.manager, asked(given, "all", kind), exportWords);
      const refused = printed.catch((error: unknown) => error);
      if (!isHere(!((await refused) instanceof Refusal), "Chromium")) return;

      const file = await printed;

      const reading = pdf.read(file.bytes, LIMITS);
      const texts = "unreadable" in reading ? [] : reading.paragraphs.map(({ text }) => text);
      expect(texts.join(" ")).toContain(TARGET[1]);
      if (isHere(hasPoppler(), "pdftotext"))
        expect(pdfTexts(file.bytes).replace(/\s+/gu, " ")).toContain(TARGET[1]);
      expect(file).toMatchObject({
        fileName: `ferry.de.${kind}.pdf`,
        mediaType: "application/pdf",
      });
    },
    60_000,
  );
});
