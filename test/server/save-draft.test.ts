import { describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { givenMember, givenPairedVersion, givenVersion } from "../support/given";

const text = "Die Fähre legt ab.";
const typed = { text, origin: "typed" } as const;

describe("a draft", () => {
  it("is kept, with who wrote it, in the history and in the record", async () => {
    const { translator, passage } = await givenVersion();
    const first = await passage(0);

    const saved = await saveDraft(translator, { ...first, ...typed });

    expect(saved).toMatchObject({
      text,
      status: "draft",
      revision: 2,
      writtenBy: "The translator",
    });
    const { passageId } = first;
    expect(await db.revision.findMany({ where: { passageId } })).toMatchObject([
      { number: 2, text, status: "draft", origin: "typed", authorId: translator.userId },
    ]);
    expect(await db.recordEntry.findMany({ where: { passageId } })).toMatchObject([
      { deed: "draft-saved", actorId: translator.userId, detail: { revision: 2 } },
    ]);
  });

  it("of the slower of two translators is refused, and they are shown the other text", async () => {
    const { translator, projectId, passage, rows } = await givenVersion();
    const colleague = await givenMember(projectId);
    const first = await passage(0);

    const results = await Promise.allSettled([
      saveDraft(translator, { ...first, ...typed }),
      saveDraft(colleague, { ...first, ...typed, text: "Das Schiff fährt." }),
    ]);

    const kept = results.flatMap((each) => (each.status === "fulfilled" ? each.value : []));
    const refused = results.flatMap((each) => (each.status === "rejected" ? each.reason : []));
    expect(kept).toHaveLength(1);
    const theirs = { text: kept[0]?.text, revision: 2, status: "draft", by: "The translator" };
    expect(refused).toMatchObject([{ kind: "conflict", detail: { theirs } }]);
    expect((await rows())[0]?.text).toBe(kept[0]?.text);
  });

  it("is never lost among many writers who each save what they see", async () => {
    const { translator, passage, rows } = await givenVersion();
    const first = await passage(0);
    const write = async (mark: string) => {
      const [seen] = await rows();
      const revision = seen?.revision ?? 0;
      const written = `${seen?.text}${mark}`;
      return saveDraft(translator, { ...first, revision, text: written, origin: "typed" });
    };
    const writeUntilSaved = (mark: string): Promise<unknown> =>
      write(mark).catch(() => writeUntilSaved(mark));

    await Promise.all([..."abcdefgh"].map(writeUntilSaved));

    const [row] = await rows();
    expect([...(row?.text ?? "")].sort().join("")).toBe("abcdefgh");
    expect(row?.revision).toBe(9);
    const { passageId } = first;
    expect(await db.revision.count({ where: { passageId } })).toBe(8);
  });

  it("that is saved again because the answer was lost is no conflict", async () => {
    const { translator, passage } = await givenVersion();
    const first = await passage(0);
    await saveDraft(translator, { ...first, ...typed });

    const again = await saveDraft(translator, { ...first, ...typed });

    expect(again).toMatchObject({ text, revision: 2 });
  });

  it("without words leaves the passage untranslated", async () => {
    const { translator, passage } = await givenPairedVersion();

    const emptied = await saveDraft(translator, { ...(await passage(0)), ...typed, text: "" });

    expect(emptied).toMatchObject({ status: "untranslated", text: "" });
  });

  it("is refused in a language that is not the translator's", async () => {
    const { projectId, passage } = await givenVersion();
    const other = await givenMember(projectId, "translator", ["ps"]);

    const saving = saveDraft(other, { ...(await passage(0)), ...typed });

    await expect(saving).rejects.toMatchObject({ kind: "forbidden", detail: { language: "de" } });
  });

  it("by a reviewer in what somebody handed in is a correction, and the writer stays", async () => {
    const { translator, reviewer, passage } = await givenVersion();
    await saveDraft(translator, { ...(await passage(0)), ...typed });
    await submit(translator, await passage(0));

    const corrected = await saveDraft(reviewer, {
      ...(await passage(0)),
      ...typed,
      text: "Die Fähre fährt ab.",
    });

    expect(corrected).toMatchObject({
      status: "submitted",
      writtenBy: "The translator",
      correctedBy: "The reviewer",
    });
  });
});
