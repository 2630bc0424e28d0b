import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startAgain } from "@/server/alignment/start-again";
import { undoPairing } from "@/server/alignment/undo-pairing";
import { db } from "@/server/db";
import { readJob } from "@/server/jobs/read-job";
import { startWorker, type Work } from "@/server/jobs/start-worker";
import { confirm } from "@/server/versions/confirm";
import { readOutline } from "@/server/versions/read-outline";
import { saveDraft } from "@/server/versions/save-draft";
import { eventually } from "../support/eventually";
import { givenPairedVersion, givenVersion } from "../support/given";
import { madeUpPair } from "../support/made-up-texts";

/** Sixty paragraphs one to one, of which the texts of a dozen stand one row too low. */
async function givenSlipped() {
  const { source, target, gold } = madeUpPair({ units: 200, seed: 31 });
  const single = gold.filter((bead) => /^\d+:\d+$/.test(bead)).slice(0, 60);
  const [paragraphs, right] = [source, target].map((units, side) =>
    single.map((bead) => units[Number(bead.split(":")[side])]?.text ?? ""),
  ) as [string[], string[]];
  const texts = [
    ...right.slice(0, 30),
    "",
    ...right.slice(30, 40),
    `${right[40]}\n\n${right[41]}`,
    ...right.slice(42),
  ];
  return { right, ...(await givenPairedVersion({ paragraphs, texts })) };
}

describe("a version that is aligned again", () => {
  let work: Work;
  beforeAll(async () => {
    work = await startWorker();
  }, 60_000);
  afterAll(() => work.stop(), 60_000);

  it("comes right, as one change that can be undone", async () => {
    const { projectId, versionId, translator, rows, right } = await givenSlipped();
    const before = await rows();

    const { jobId } = await startAgain(translator, { projectId, versionId });
    await ended(translator, { projectId, jobId });

    const { result } = await db.job.findUniqueOrThrow({ where: { id: jobId } });
    expect(result).toEqual({ changed: 12 });
    expect((await rows()).map(({ text }) => text)).toEqual(right);
    const { pairing } = await readOutline(translator, { projectId, versionId });
    await undoPairing(translator, { projectId, versionId, pairing });
    expect((await rows()).map(({ text }) => text)).toEqual(before.map(({ text }) => text));
  });

  it("leaves what a person confirmed where it is, however wrong it looks", async () => {
    const { projectId, versionId, translator, passage, rows } = await givenSlipped();
    const confirmed = await confirm(translator, { ...(await passage(34)), confirmed: true });

    const { jobId } = await startAgain(translator, { projectId, versionId });
    await ended(translator, { projectId, jobId });

    const { text, paragraphs, revision } = (await rows()).find(({ id }) => id === confirmed.id) ?? {
      paragraphs: [],
    };
    expect({ text, revision }).toEqual({ text: confirmed.text, revision: confirmed.revision });
    expect(paragraphs.map(({ id }) => id)).toEqual(confirmed.paragraphs.map(({ id }) => id));
  });

  it("has nothing to do where somebody translates passage by passage", async () => {
    const { projectId, versionId, translator, passage } = await givenVersion();
    await saveDraft(translator, { ...(await passage(0)), text: "Ein Boot.", origin: "typed" });

    const starting = startAgain(translator, { projectId, versionId });

    await expect(starting).rejects.toMatchObject({ detail: { reason: "nothing-to-align" } });
  });
});

async function ended(actor: Parameters<typeof readJob>[0], job: Parameters<typeof readJob>[1]) {
  return eventually(
    () => readJob(actor, job),
    ({ state }) => state === "done" || state === "failed",
  );
}
