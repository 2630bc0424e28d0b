import { describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { exportVersion } from "@/server/exports/export-version";
import { cancelJob } from "@/server/jobs/cancel-job";
import { runJob } from "@/server/jobs/run-job";
import { readPassages } from "@/server/versions/read-passages";
import { exportWords } from "../support/export-words";
import { givenMember, givenPairedVersion } from "../support/given";

/** A file that came back, and the job that places it: in no queue, so that no worker takes it up. */
async function givenBack(state: "waiting" | "running", by: "manager" | "translator" = "manager") {
  const given = await givenPairedVersion();
  const { projectId, versionId, manager } = given;
  const asked = { projectId, versionId, kind: "xliff", only: "all" as const };
  const out = await exportVersion(manager, asked, exportWords);
  const text = new TextDecoder().decode(out.bytes).replaceAll("<target>", "<target>Neu: ");
  const bytes = new TextEncoder().encode(text);
  const original = { fileName: "back.xlf", format: "xliff", sha256: "", size: bytes.length, bytes };
  const byId = given[by].userId;
  const { id: originalId } = await db.original.create({ data: original });
  const delivery = { versionId, originalId, byId, outside: true };
  const { id: deliveryId } = await db.delivery.create({ data: delivery });
  const { id: jobId } = await db.job.create({
    data: {
      kind: "place-delivery",
      state,
      projectId,
      versionId,
      startedById: byId,
      input: { deliveryId },
    },
  });
  const texts = async () => {
    const page = { projectId, versionId, from: 0, count: 50 };
    const { rows } = await readPassages(manager, page);
    return rows.map(({ text, revision }) => [text, revision]);
  };
  return { ...given, deliveryId, jobId, texts, before: await texts() };
}

type Back = Awaited<ReturnType<typeof givenBack>>;

async function expectNothingLeft({ deliveryId, versionId, texts, before }: Back) {
  expect(await db.delivery.count({ where: { versionId } })).toBe(0);
  expect(await db.deliveredText.count({ where: { deliveryId } })).toBe(0);
  expect(await texts()).toEqual(before);
}

describe("the placing of a file that came back", () => {
  it("ends at once when it is cancelled before it begins, and leaves nothing", async () => {
    const back = await givenBack("waiting");
    const { projectId, manager, jobId } = back;

    expect(await cancelJob(manager, { projectId, jobId })).toMatchObject({ state: "cancelled" });

    await expectNothingLeft(back);
  });

  it("leaves nothing half done when it is cancelled while it runs", async () => {
    const back = await givenBack("running");
    const { projectId, manager, jobId } = back;

    expect(await cancelJob(manager, { projectId, jobId })).toMatchObject({ state: "running" });
    await runJob({ id: jobId, leaving: new AbortController().signal, last: false });

    expect(await db.job.findUnique({ where: { id: jobId } })).toMatchObject({ state: "cancelled" });
    await expectNothingLeft(back);
  });

  it("is cancelled by the translator who brought the file, and by no other", async () => {
    const back = await givenBack("waiting", "translator");
    const { projectId, translator, jobId } = back;
    const other = await givenMember(projectId, "translator");

    await expect(cancelJob(other, { projectId, jobId })).rejects.toMatchObject({
      kind: "forbidden",
    });
    expect(await cancelJob(translator, { projectId, jobId })).toMatchObject({ state: "cancelled" });

    await expectNothingLeft(back);
  });
});
