import { describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { approve } from "@/server/versions/approve";
import { givenPairedVersion } from "../support/given";

const text = "Die Fähre legt ab.";

describe("the database itself", () => {
  it("lets no text change behind an approval", async () => {
    const { reviewer, passage } = await givenPairedVersion();
    const { id } = await approve(reviewer, await passage(0));

    const forging = db.passage.update({ where: { id }, data: { text } });

    await expect(forging).rejects.toThrow(/no approval is about its text/);
  });

  it("lets no source change behind an approval", async () => {
    const { reviewer, passage } = await givenPairedVersion();
    const { id } = await approve(reviewer, await passage(0));
    const passages = { some: { passageId: id } };

    const forging = db.paragraph.updateMany({ where: { passages }, data: { text: "At ten." } });

    await expect(forging).rejects.toThrow(/no approval is about its source/);
  });

  it("lets no paragraph join an approved passage", async () => {
    const { reviewer, passage, versionId } = await givenPairedVersion();
    const { id } = await approve(reviewer, await passage(0));
    const { passageId: other } = await passage(1);

    const joining = db.passageParagraph.updateMany({
      where: { versionId, passageId: other },
      data: { passageId: id },
    });

    await expect(joining).rejects.toThrow(/no approval is about its pairing/);
  });

  it("agrees with an approval of whatever a text can hold", async () => {
    const hard = 'A “quote”, a "quote" \\ and \u007f\u2028 and 😀 دریا 河.';
    const { reviewer, passage } = await givenPairedVersion({ paragraphs: [hard, hard, hard] });

    const row = await approve(reviewer, await passage(0));

    expect(row.status).toBe("approved");
  });
});
