import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editPairing } from "@/server/alignment/edit-pairing";
import { db } from "@/server/db";
import type { Refusal } from "@/server/refusal";
import { approve } from "@/server/versions/approve";
import { returnPassage } from "@/server/versions/return-passage";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { withdraw } from "@/server/versions/withdraw";
import { givenPairedVersion } from "../support/given";

const fault = { category: "accuracy", severity: "major", comment: "Nine, not ten." } as const;

describe("no sequence of moves", () => {
  it("approves a text that no reviewer named", async () => {
    const deed = fc.record({
      deed: fc.constantFrom("save", "correct", "submit", "approve", "return", "withdraw", "merge"),
      /** How many revisions behind the passage the person is. */
      behind: fc.constantFrom(0, 0, 0, 1),
      words: fc.constantFrom("eins", "zwei", "drei"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async (deeds) => {
        const given = await givenPairedVersion();
        const approved = new Map<number, string>();
        for (const each of deeds) await play(given, each, approved);

        const [row] = await given.rows();
        const holding = await db.approval.findMany({
          where: { passageId: row?.id ?? "", liftedAt: null },
        });
        expect(holding).toHaveLength(row?.status === "approved" ? 1 : 0);
        if (row?.status === "approved") expect(approved.get(row.revision)).toBe(row.text);
      }),
      { numRuns: 15 },
    );
  });
});

type Paired = Awaited<ReturnType<typeof givenPairedVersion>>;
type Played = { deed: string; behind: number; words: string };

async function play(given: Paired, { deed, behind, words }: Played, approved: Map<number, string>) {
  const [row] = await given.rows();
  if (row === undefined) throw new Error("the passage is gone");
  const { projectId, versionId, translator, reviewer } = given;
  const version = { projectId, versionId };
  const revision = Math.max(1, row.revision - behind);
  const seen = { ...version, passageId: row.id, revision };
  const draft = { ...seen, text: words, origin: "typed" as const };
  const { pairing } = await db.version.findUniqueOrThrow({ where: { id: versionId } });
  const deeds: Record<string, () => Promise<unknown>> = {
    save: () => saveDraft(translator, draft),
    correct: () => saveDraft(reviewer, draft),
    submit: () => submit(translator, seen),
    approve: async () => {
      const made = await approve(reviewer, seen);
      approved.set(made.revision, row.text);
    },
    return: () => returnPassage(reviewer, { ...seen, ...fault }),
    withdraw: () => withdraw(reviewer, seen),
    merge: () =>
      editPairing(translator, { ...version, pairing, edit: { type: "merge", row: row.id } }),
  };
  await deeds[deed]?.().catch((refusal: Refusal) => expect(refusal.kind).toBeDefined());
}
