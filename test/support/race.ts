import { db } from "@/server/db";
import { verifyRecord } from "@/server/record/verify-record";
import { Refusal } from "@/server/refusal";
import { approve } from "@/server/versions/approve";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { givenMember, givenPairedVersion } from "./given";
import { longText } from "./long-text";

export type Raced = {
  readonly saved: number;
  readonly approved: number;
  readonly refused: number;
  /** Acknowledged texts that the history has not, word for word. */
  readonly lost: number;
  /** Refusals that did not show the text that was faster. */
  readonly mute: number;
  readonly approvals: number;
  readonly breaks: number;
};

type Asked = { readonly people: number; readonly passages: number; readonly seconds: number };

type Tally = { saved: Map<string, string>; approved: number; refused: number; mute: number };

/** So many people write, submit and approve in one version, wherever they happen to be, for so long. */
export async function raced({ people, passages, seconds }: Asked): Promise<Raced> {
  const { source, target } = longText(passages);
  const given = await givenPairedVersion({ paragraphs: source, texts: target });
  const { projectId, versionId } = given;
  const ids = (await db.passage.findMany({ where: { versionId }, select: { id: true } })).map(
    ({ id }) => id,
  );
  const tally: Tally = { saved: new Map(), approved: 0, refused: 0, mute: 0 };
  const until = Date.now() + seconds * 1_000;
  const actors = await Promise.all(
    Array.from({ length: people }, (_, at) =>
      givenMember(projectId, at % 3 === 0 ? "reviewer" : "translator"),
    ),
  );
  await Promise.all(
    actors.map(async (actor, person) => {
      for (let turn = 0; Date.now() < until; turn++) {
        const passageId = ids[Math.floor(Math.random() * ids.length)] ?? "";
        // What they see may be old already when they press the key.
        const { revision } = await db.passage.findUniqueOrThrow({ where: { id: passageId } });
        const seen = { projectId, versionId, passageId, revision };
        await turned(tally, () => {
          if (person % 3 === 0) return approve(actor, seen).then(() => tally.approved++);
          if (turn % 4 === 3) return submit(actor, seen);
          const text = `Person ${person}, Satz ${turn}.`;
          return saveDraft(actor, { ...seen, text, origin: "typed" }).then(() =>
            tally.saved.set(`${passageId} ${revision + 1}`, text),
          );
        });
      }
    }),
  );
  return outcome(tally, { projectId, versionId });
}

async function turned(tally: Tally, deed: () => Promise<unknown>): Promise<void> {
  try {
    await deed();
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    if (refusal.kind !== "conflict") return;
    tally.refused++;
    const theirs = refusal.detail.theirs as { text?: unknown } | null;
    if (typeof theirs?.text !== "string") tally.mute++;
  }
}

async function outcome(
  { saved, approved, refused, mute }: Tally,
  { projectId, versionId }: { projectId: string; versionId: string },
): Promise<Raced> {
  const revisions = await db.revision.findMany({ where: { versionId } });
  const kept = new Map(revisions.map((one) => [`${one.passageId} ${one.number}`, one.text]));
  const lost = [...saved].filter(([which, text]) => kept.get(which) !== text).length;
  const approvals = await db.recordEntry.count({ where: { projectId, deed: "approved" } });
  const [verified] = await verifyRecord(projectId);
  const breaks = verified?.breaks.length ?? 1;
  return { saved: saved.size, approved, refused, lost, mute, approvals, breaks };
}
