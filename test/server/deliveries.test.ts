import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DeliveredRow, DIFFERENCES } from "@/domain/deliveries/difference";
import { db } from "@/server/db";
import { closeDelivery } from "@/server/deliveries/close-delivery";
import { listDeliveries } from "@/server/deliveries/list-deliveries";
import { readDelivery } from "@/server/deliveries/read-delivery";
import { receiveDelivery } from "@/server/deliveries/receive-delivery";
import { takeDelivered } from "@/server/deliveries/take-delivered";
import { exportVersion } from "@/server/exports/export-version";
import { readJob } from "@/server/jobs/read-job";
import { startWorker, type Work } from "@/server/jobs/start-worker";
import { approve } from "@/server/versions/approve";
import { saveDraft } from "@/server/versions/save-draft";
import { eventually } from "../support/eventually";
import { exportWords } from "../support/export-words";
import { givenPairedVersion, TARGET, upload } from "../support/given";

let work: Work;
beforeAll(async () => {
  work = await startWorker();
}, 60_000);
afterAll(() => work.stop(), 60_000);

type Given = Awaited<ReturnType<typeof givenPairedVersion>>;

const givenOut = async ({ manager, projectId, versionId }: Given, kind: string) =>
  exportVersion(manager, { projectId, versionId, kind, only: "all" }, exportWords);

/** The same file as somebody outside has worked on it. */
function reworked(file: Uint8Array, edit: (text: string) => string) {
  if (file[0] !== 0x50) return strToU8(edit(strFromU8(file)));
  const parts = unzipSync(file);
  const main = "word/document.xml";
  return zipSync({ ...parts, [main]: strToU8(edit(strFromU8(parts[main] ?? new Uint8Array()))) });
}

async function comesBack(
  given: Given,
  file: { readonly name: string; readonly bytes: Uint8Array },
  by = given.manager,
) {
  const { projectId, versionId } = given;
  const target = { name: file.name, bytes: new Uint8Array(file.bytes) };
  const asked = { projectId, versionId, target, outside: true };
  const { deliveryId, jobId = "" } = await receiveDelivery(by, asked);
  const state = async () => (await readJob(by, { projectId, jobId })).state;
  if (jobId) await eventually(state, (now) => now === "done");
  return { projectId, deliveryId, from: 0 };
}

const OVER = "Keiner ist an Bord.";
const typedOver = async ({ translator, passage }: Given) =>
  saveDraft(translator, { ...(await passage(1)), text: OVER, origin: "typed" });

const xliffBack = async (given: Given, edit = mend) => {
  const { bytes } = await givenOut(given, "xliff");
  return comesBack(given, { name: "a.xlf", bytes: reworked(bytes, edit) });
};

const take = (rows: readonly DeliveredRow[]) =>
  rows.map(({ position, passage }) => ({ position, revision: passage?.revision ?? 0 }));

const MENDED = "Niemand ist an Bord der Fähre.";
const mend = (text: string) => text.replace(TARGET[1] ?? "", MENDED);

describe("a file that was given out and comes back", () => {
  it.each([
    ["xliff", "back.xlf"],
    ["docx-table", "back.docx"],
    ["tmx", "back.tmx"],
    ["same", "back.txt"],
  ])("as %s lands on the passages it left", async (kind, name) => {
    const given = await givenPairedVersion();
    const { bytes } = await givenOut(given, kind);

    const asked = await comesBack(given, { name, bytes: reworked(bytes, mend) });
    const { rows, count } = await readDelivery(given.manager, asked);

    expect(count).toEqual({ same: 2, changed: 1 });
    expect(rows).toMatchObject([
      { kind: "changed", text: MENDED, passage: { number: 2, text: TARGET[1] } },
    ]);
    expect((await given.rows()).map(({ text }) => text)).toEqual(TARGET);
  });

  it("changes the passages that were chosen, as drafts of somebody outside, and keeps the record", async () => {
    const given = await givenPairedVersion();
    const asked = await xliffBack(given);
    const { rows } = await readDelivery(given.manager, asked);

    const outcome = await takeDelivered(given.manager, { ...asked, take: take(rows) });

    expect(outcome).toEqual({ taken: 1, missed: 0 });
    const [, row] = await given.rows();
    expect(row).toMatchObject({ text: MENDED, status: "draft", writtenBy: null, revision: 2 });
    const last = { passageId: row?.id ?? "", number: 2 };
    const revision = await db.revision.findUnique({ where: { passageId_number: last } });
    expect(revision).toMatchObject({ origin: "imported", text: MENDED, status: "draft" });
    const { projectId } = given;
    const deeds = await db.recordEntry.findMany({
      where: { projectId, deed: { startsWith: "delivery" } },
      orderBy: { id: "asc" },
    });
    expect(deeds.map(({ deed }) => deed)).toEqual(["delivery-received", "delivery-taken"]);
    expect((await readDelivery(given.manager, asked)).count).toEqual({ same: 2, taken: 1 });
  });

  it("says where somebody here was faster, and overwrites nothing", async () => {
    const given = await givenPairedVersion();
    const { bytes } = await givenOut(given, "docx-table");
    await typedOver(given);

    const asked = await comesBack(given, { name: "a.docx", bytes: reworked(bytes, mend) });
    const { rows } = await readDelivery(given.manager, asked);

    expect(rows).toMatchObject([{ kind: "clash", text: MENDED, passage: { text: OVER } }]);
  });

  it("leaves alone what was changed here and not there", async () => {
    const given = await givenPairedVersion();
    const { bytes } = await givenOut(given, "xliff");
    await typedOver(given);
    const asked = await comesBack(given, { name: "a.xlf", bytes });

    expect(await readDelivery(given.manager, asked)).toMatchObject({
      rows: [],
      count: { same: 3 },
    });
  });

  it("does not take a text into a passage that somebody has changed since it was shown", async () => {
    const given = await givenPairedVersion();
    const asked = await xliffBack(given);
    const { rows } = await readDelivery(given.manager, asked);
    await typedOver(given);

    const outcome = await takeDelivered(given.manager, { ...asked, take: take(rows) });

    expect(outcome).toEqual({ taken: 0, missed: 1 });
    expect((await given.rows())[1]).toMatchObject({ text: OVER });
  });

  it("is taken once, however often somebody clicks", async () => {
    const given = await givenPairedVersion();
    const asked = await xliffBack(given);
    const chosen = take((await readDelivery(given.manager, asked)).rows);

    const outcomes = await Promise.all(
      [1, 2, 3].map(() => takeDelivered(given.manager, { ...asked, take: chosen })),
    );

    expect(outcomes.reduce((sum, { taken }) => sum + taken, 0)).toBe(1);
    expect((await given.rows())[1]).toMatchObject({ text: MENDED, revision: 2 });
  });

  it("shows an approved passage apart, and lifts the approval only when it is chosen", async () => {
    const given = await givenPairedVersion();
    const { bytes } = await givenOut(given, "xliff");
    await approve(given.reviewer, await given.passage(1));
    const asked = await comesBack(given, { name: "a.xlf", bytes: reworked(bytes, mend) });
    const { rows } = await readDelivery(given.manager, asked);
    expect(rows).toMatchObject([{ kind: "approved" }]);
    expect((await given.rows())[1]).toMatchObject({ status: "approved", text: TARGET[1] });

    await takeDelivered(given.manager, { ...asked, take: take(rows) });

    expect((await given.rows())[1]).toMatchObject({
      status: "draft",
      text: MENDED,
      lifted: { because: "text" },
    });
  });

  it("finds its passages by their sources when another tool has dropped our marks", async () => {
    const given = await givenPairedVersion();
    const unmarked = (text: string) =>
      mend(text).replaceAll(/unit id="p(\d+)[^"]*"/gu, 'unit id="u$1"');

    const asked = await xliffBack(given, unmarked);

    const { rows, count } = await readDelivery(given.manager, asked);
    expect(count).toEqual({ same: 2, changed: 1 });
    expect(rows).toMatchObject([{ text: MENDED, passage: { number: 2 } }]);
  });

  it("tells what belongs nowhere, with its place in the file", async () => {
    const given = await givenPairedVersion();
    const foreign = `<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="de" datatype="plaintext"><body><trans-unit id="7"><source>Something else.</source><target>Etwas anderes.</target></trans-unit></body></file></xliff>`;

    const asked = await comesBack(given, { name: "a.xlf", bytes: strToU8(foreign) });

    const { rows } = await readDelivery(given.manager, asked);
    expect(rows).toMatchObject([
      { kind: "unplaced", place: "7", text: "Etwas anderes.", passage: null },
    ]);
    expect(DIFFERENCES).toContain(rows[0]?.kind);
  });

  it("does not land unseen where the source has another wording now", async () => {
    const given = await givenPairedVersion();
    const asked = await xliffBack(given, (text) =>
      mend(text).replace("Nobody is on it.", "All are on it."),
    );

    const { rows } = await readDelivery(given.manager, asked);
    expect(rows).toMatchObject([{ kind: "source", source: "All are on it." }]);
  });
});

describe("a delivery", () => {
  it("of the same file twice is one, waits at its document, and no longer once it is closed", async () => {
    const given = await givenPairedVersion();
    const file = { name: "a.xlf", bytes: reworked((await givenOut(given, "xliff")).bytes, mend) };
    const first = await comesBack(given, file);

    const second = await comesBack(given, file);

    expect(second.deliveryId).toBe(first.deliveryId);
    const { projectId, documentId, manager } = given;
    expect(await listDeliveries(manager, { projectId, documentId })).toMatchObject([
      { id: first.deliveryId, fileName: "a.xlf" },
    ]);
    await closeDelivery(manager, first);
    expect(await listDeliveries(manager, { projectId, documentId })).toEqual([]);
  });

  it("brought in by a translator is their own words, whatever they say", async () => {
    const given = await givenPairedVersion();
    const { bytes } = await givenOut(given, "tmx");
    const file = { name: "a.tmx", bytes: reworked(bytes, mend) };
    const asked = await comesBack(given, file, given.translator);
    const { rows } = await readDelivery(given.translator, asked);

    await takeDelivered(given.translator, { ...asked, take: take(rows) });

    expect((await given.rows())[1]).toMatchObject({ writtenBy: "The translator" });
  });

  it("that cannot be read is refused in one sentence, and nothing is kept of it", async () => {
    const given = await givenPairedVersion();
    const { manager, projectId, versionId } = given;
    const target = upload("a.docx", ["This is no Word file."]);

    const asking = receiveDelivery(manager, { projectId, versionId, target, outside: true });

    await expect(asking).rejects.toMatchObject({ detail: { reason: "file-wrong-format" } });
    expect(await db.delivery.count({ where: { versionId } })).toBe(0);
  });
});
