import { describe, expect, it } from "vitest";
import { editPairing } from "@/server/alignment/edit-pairing";
import { undoPairing } from "@/server/alignment/undo-pairing";
import { db } from "@/server/db";
import { exportVersion } from "@/server/exports/export-version";
import { comment } from "@/server/remarks/comment";
import { readRemarks } from "@/server/remarks/read-remarks";
import { removeNote } from "@/server/remarks/remove-note";
import { resolveComment } from "@/server/remarks/resolve-comment";
import { writeNote } from "@/server/remarks/write-note";
import { approve } from "@/server/versions/approve";
import { exportWords } from "../support/export-words";
import { givenPairedVersion } from "../support/given";

describe("a comment", () => {
  it("is about the words that were marked, and names who is meant", async () => {
    const { translator, reviewer, passage } = await givenPairedVersion();
    const said = { text: "@The reviewer, is it nine?", marked: "um neun" };

    const { mentions } = await comment(translator, { ...(await passage(0)), ...said });

    expect(mentions).toEqual([reviewer.userId]);
    const { threads } = await readRemarks(reviewer, await passage(0));
    expect(threads).toMatchObject([{ ...said, by: "The translator", resolvedBy: null }]);
  });

  it("leaves the passage and its approval as they are", async () => {
    const { translator, reviewer, passage, rows } = await givenPairedVersion();
    await approve(reviewer, await passage(0));

    await comment(translator, { ...(await passage(0)), text: "Well done." });

    const [row] = await rows();
    expect(row).toMatchObject({ status: "approved", revision: 2, remarks: 1 });
  });

  it("is answered, resolved, and open again when somebody answers", async () => {
    const { translator, reviewer, passage, rows } = await givenPairedVersion();
    const about = await passage(0);
    const { commentId: threadId } = await comment(translator, { ...about, text: "Nine?" });
    await comment(reviewer, { ...about, text: "Nine.", threadId });

    await resolveComment(translator, { ...about, threadId, resolved: true });

    const resolved = await readRemarks(reviewer, about);
    expect(resolved.threads).toMatchObject([
      { resolvedBy: "The translator", replies: [{ text: "Nine.", by: "The reviewer" }] },
    ]);
    expect((await rows())[0]).toMatchObject({ remarks: 0 });
    await comment(reviewer, { ...about, text: "Or ten?", threadId });
    expect((await rows())[0]).toMatchObject({ remarks: 1 });
  });

  it("answers no thread of another passage", async () => {
    const { translator, passage } = await givenPairedVersion();
    const { commentId } = await comment(translator, { ...(await passage(0)), text: "Nine?" });

    const answering = comment(translator, {
      ...{ ...(await passage(1)), text: "Nine.", threadId: commentId },
    });

    await expect(answering).rejects.toMatchObject({ kind: "not-found" });
  });

  it("follows its paragraphs through a merge, and comes back when that is undone", async () => {
    const { translator, passage, projectId, versionId } = await givenPairedVersion();
    const [first, second] = [await passage(0), await passage(1)];
    await comment(translator, { ...second, text: "Nobody?" });
    await writeNote(translator, { ...second, text: "No one.", audience: "desk" });
    const version = { projectId, versionId };
    const { passageId: row } = first;

    await editPairing(translator, { ...version, pairing: 1, edit: { type: "merge", row } });

    const merged = await readRemarks(translator, first);
    expect([merged.threads, merged.notes]).toMatchObject([
      [{ text: "Nobody?" }],
      [{ text: "No one." }],
    ]);
    await undoPairing(translator, { ...version, pairing: 2 });
    expect((await readRemarks(translator, first)).threads).toEqual([]);
    const back = await readRemarks(translator, second);
    expect([back.threads, back.notes]).toMatchObject([
      [{ text: "Nobody?" }],
      [{ text: "No one." }],
    ]);
  });
});

describe("a translator's note", () => {
  const notes = [
    { text: "Ferries crossed at nine then.", audience: "published" },
    { text: "Look at the number again.", audience: "reviewer" },
  ] as const;

  it("is published only where that is its destination", async () => {
    const { translator, passage, projectId, versionId } = await givenPairedVersion();
    for (const note of notes) await writeNote(translator, { ...(await passage(0)), ...note });
    const given = async (kind: string) => {
      const asked = { projectId, versionId, kind, only: "all" } as const;
      const { bytes } = await exportVersion(translator, asked, exportWords);
      return new TextDecoder().decode(bytes);
    };

    const [page, sheet, table] = [
      await given("facing-html"),
      await given("sign-off-html"),
      await given("sign-off-csv"),
    ];

    expect(page).toContain(notes[0].text);
    expect(page).not.toContain(notes[1].text);
    for (const note of notes) {
      expect(sheet).toContain(note.text);
      expect(table).toContain(note.text);
    }
  });

  it("is taken away, and the record keeps what it said", async () => {
    const { translator, passage, projectId, rows } = await givenPairedVersion();
    const about = await passage(0);
    const { noteId } = await writeNote(translator, { ...about, ...notes[0] });

    await removeNote(translator, { ...about, noteId });

    expect((await rows())[0]).toMatchObject({ remarks: 0 });
    const entry = await db.recordEntry.findFirst({ where: { projectId, deed: "note-written" } });
    expect(entry?.detail).toMatchObject(notes[0]);
  });
});
