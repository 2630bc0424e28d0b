import { describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { readDelivery } from "@/server/deliveries/read-delivery";
import { takeAsVersion } from "@/server/deliveries/take-as-version";
import { approve } from "@/server/versions/approve";
import { givenPairedVersion, SOURCE, TARGET } from "../support/given";
import { givenDelivery } from "../support/given-delivery";

const MENDED = "Niemand ist an Bord der Fähre.";

/** A file for the version, of which the first text is as it went out and the second is not. */
async function givenFile() {
  const given = await givenPairedVersion();
  const { projectId, versionId, manager } = given;
  const deliveryId = await givenDelivery(versionId, manager);
  const rows = await given.rows();
  const texts = [TARGET[0] ?? "", MENDED];
  await db.deliveredText.createMany({
    data: texts.map((text, at) => ({
      ...{ deliveryId, text, source: SOURCE[at] ?? "", place: String(at + 2), position: at + 1 },
      passageId: rows[at]?.id ?? "",
      revision: 1,
    })),
  });
  return { ...given, asked: { projectId, deliveryId } };
}

const textsOf = async (versionId: string) =>
  db.passage.findMany({
    where: { versionId },
    orderBy: { position: "asc" },
    select: { id: true, text: true, status: true, writtenById: true },
  });

describe("a file that came back, as a version of its own", () => {
  it("says what the file says, and elsewhere what stood there", async () => {
    const { manager, reviewer, passage, asked, versionId: base } = await givenFile();
    await approve(reviewer, await passage(0));

    const made = await takeAsVersion(manager, { ...asked, name: "Von draußen" });

    const passages = await textsOf(made.versionId);
    expect(made.base).toBe(base);
    expect(passages).toMatchObject([
      { text: TARGET[0], status: "submitted" },
      { text: MENDED, status: "draft", writtenById: null },
      { text: TARGET[2] },
    ]);
    const where = { passageId_number: { passageId: passages[1]?.id ?? "", number: 2 } };
    expect(await db.revision.findUnique({ where })).toMatchObject({
      ...{ origin: "imported", text: MENDED },
    });
  });

  it("leaves the version it came back for as it is, and the file to be taken in", async () => {
    const { manager, asked, projectId, versionId: base } = await givenFile();
    const before = await textsOf(base);

    const { versionId } = await takeAsVersion(manager, { ...asked, name: "Von draußen" });

    expect(await textsOf(base)).toEqual(before);
    const { count } = await readDelivery(manager, { ...asked, from: 0 });
    expect(count).toEqual({ same: 1, changed: 1, unplaced: 1 });
    const entries = await db.recordEntry.findMany({ where: { projectId, deed: "delivery-taken" } });
    expect(entries).toMatchObject([{ versionId, detail: { base, texts: 1, outside: true } }]);
  });
});
