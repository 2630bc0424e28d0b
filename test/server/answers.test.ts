import { describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { acceptGap } from "@/server/versions/accept-gap";
import { approve } from "@/server/versions/approve";
import { confirm } from "@/server/versions/confirm";
import type { PassageRow } from "@/server/versions/passage-row";
import { restore } from "@/server/versions/restore";
import { returnPassage } from "@/server/versions/return-passage";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { withdraw } from "@/server/versions/withdraw";
import { givenPairedVersion, givenVersion } from "../support/given";

const fault = { category: "accuracy", severity: "major", comment: "Nine, not ten." } as const;

describe("a deed answers", () => {
  it("with the passage as the desk then shows it, whatever was done", async () => {
    const { translator, reviewer, passage, rows } = await givenPairedVersion();
    const typed = (text: string) => ({ text, origin: "typed" }) as const;
    const deeds: ((seen: Seen) => Promise<PassageRow>)[] = [
      (seen) => saveDraft(translator, { ...seen, ...typed("Um neun fährt die Fähre.") }),
      (seen) => confirm(translator, { ...seen, confirmed: true }),
      (seen) => submit(translator, { ...seen, text: "Um neun legt die Fähre ab." }),
      (seen) => returnPassage(reviewer, { ...seen, ...fault, spanStart: 3, spanEnd: 7 }),
      (seen) => saveDraft(translator, { ...seen, ...typed("Um zehn legt sie ab.") }),
      (seen) => approve(reviewer, seen),
      (seen) => returnPassage(reviewer, { ...seen, ...fault, comment: "Ten again." }),
      (seen) => restore(translator, { ...seen, number: 4 }),
      (seen) => submit(translator, seen),
      (seen) => approve(reviewer, { ...seen, text: "Um neun legt die Fähre ab!" }),
      (seen) => withdraw(reviewer, seen),
      (seen) => approve(reviewer, seen),
    ];

    for (const deed of deeds) {
      const answer = await deed(await passage(0));

      expect(answer).toEqual((await rows())[0]);
    }
  });

  it("with the passage as the desk then shows it when a gap is accepted and taken back", async () => {
    const { reviewer, passage, rows } = await givenVersion();

    const accepted = await acceptGap(reviewer, { ...(await passage(1)), reason: "Said before." });

    expect(accepted).toEqual((await rows())[1]);
    expect(await withdraw(reviewer, await passage(1))).toEqual((await rows())[1]);
  });

  it("with what it has made itself, however fast the next one follows", async () => {
    const { translator, reviewer, passage } = await givenPairedVersion();
    const first = await passage(0);
    const texts = Array.from({ length: 40 }, (_, turn) => `Fassung ${turn}.`);

    const answers = await Promise.all(
      texts.map((text, turn) => savedAtLast(turn % 2 ? translator : reviewer, first, text)),
    );

    expect(answers.map((row) => row.text)).toEqual(texts);
    const revisions = await db.revision.findMany({
      where: { passageId: first.passageId, number: { in: answers.map((row) => row.revision) } },
      select: { number: true, text: true },
    });
    const said = new Map(revisions.map(({ number, text }) => [number, text]));
    expect(answers.map((row) => said.get(row.revision))).toEqual(texts);
  });
});

type Seen = Awaited<ReturnType<Awaited<ReturnType<typeof givenPairedVersion>>["passage"]>>;

/** Somebody who tries with the next revision until their text is in. */
async function savedAtLast(actor: { userId: string }, seen: Seen, text: string) {
  for (let revision = seen.revision; revision < seen.revision + 500; revision++) {
    const row = await saveDraft(actor, { ...seen, revision, text, origin: "typed" }).catch(
      () => null,
    );
    if (row !== null) return row;
    const standing = await db.passage.findUniqueOrThrow({ where: { id: seen.passageId } });
    revision = standing.revision - 1;
  }
  throw new Error("never in");
}
