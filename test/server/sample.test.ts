import { describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { createSample } from "@/server/sample/create-sample";
import { readOutline } from "@/server/versions/read-outline";
import { givenStranger } from "../support/given";

async function givenOwner() {
  const owner = await givenStranger("The owner");
  await db.user.update({ where: { id: owner.userId }, data: { owner: true } });
  return owner;
}

describe("the sample project", () => {
  it("holds an opinion piece with its attribution, six translations and a file of strings", async () => {
    const owner = await givenOwner();

    const { projectId } = await createSample(owner);

    const documents = await db.document.findMany({
      where: { projectId },
      orderBy: { createdAt: "asc" },
      include: { versions: { orderBy: { createdAt: "asc" }, select: { language: true } } },
    });
    expect(documents.map(({ versions }) => versions.map(({ language }) => language))).toEqual([
      ["ps", "ps", "fa-AF", "ar", "ur", "de"],
      ["de", "ps"],
    ]);
    expect(documents[0]).toMatchObject({
      title: "Give the Merrin Back Its Night Ferry",
      author: "Edwin Harrow",
      publication: "The Merrin Valley Courier",
      date: "14 March 2024",
      address: "https://courier.example/opinion/give-the-merrin-back-its-night-ferry",
    });
  });

  it("shows a merged, a split, an omitted and an added paragraph", async () => {
    const owner = await givenOwner();
    const { projectId } = await createSample(owner);
    const versions = await db.version.findMany({
      where: { document: { projectId } },
      include: { passages: { include: { paragraphs: true } } },
      orderBy: { createdAt: "asc" },
    });

    const counts = versions.map(({ name, passages }) => ({
      name,
      merged: passages.filter(({ paragraphs }) => paragraphs.length > 1).length,
      split: passages.filter(({ text }) => text.includes("\n\n")).length,
      omitted: passages.filter(({ text }) => text === "").length,
      added: passages.filter(({ paragraphs }) => paragraphs.length === 0).length,
    }));

    expect(counts.slice(0, 6)).toEqual([
      { name: "Zarmina Safi", merged: 1, split: 0, omitted: 1, added: 0 },
      { name: "Baryal Wardak", merged: 0, split: 1, omitted: 0, added: 0 },
      { name: "Homa Rahimi", merged: 0, split: 0, omitted: 0, added: 1 },
      { name: "Samir Haddad", merged: 0, split: 1, omitted: 1, added: 0 },
      { name: "Nadia Qureshi", merged: 1, split: 0, omitted: 0, added: 0 },
      { name: "Anna Lindner", merged: 0, split: 0, omitted: 0, added: 0 },
    ]);
    const outline = await readOutline(owner, { projectId, versionId: versions[0]?.id ?? "" });
    expect(outline.gaps.match(/o/g)).toHaveLength(1);
  });

  it("is made for owners of the desk only", async () => {
    const stranger = await givenStranger();

    await expect(createSample(stranger)).rejects.toMatchObject({ kind: "forbidden" });
  });
});
