import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET } from "@/app/api/projects/[projectId]/analysis/route";
import type { Actor } from "@/server/access";
import { db } from "@/server/db";
import { importDocument } from "@/server/documents/import-document";
import { cancelJob } from "@/server/jobs/cancel-job";
import { readJob } from "@/server/jobs/read-job";
import { startWorker, type Work } from "@/server/jobs/start-worker";
import { analyseProject } from "@/server/memory/analyse-project";
import { readAnalysis } from "@/server/memory/read-analysis";
import { approve } from "@/server/versions/approve";
import { createVersion } from "@/server/versions/create-version";
import { submit } from "@/server/versions/submit";
import { withdraw } from "@/server/versions/withdraw";
import { eventually } from "../support/eventually";
import { givenMember, givenVersion, upload } from "../support/given";
import { givenAccount, givenSession } from "../support/given-account";

const GERMAN = { sourceLanguage: "en", language: "de" };
const over = ({ state }: { state: string }) => !["waiting", "running"].includes(state);

type Given = { readonly projectId: string; readonly translator: Actor };

/** Has all documents counted, and waits. */
async function counted({ projectId, translator }: Given, pair = GERMAN) {
  const { id: jobId } = await analyseProject(translator, { projectId, ...pair });
  const job = await eventually(() => readJob(translator, { projectId, jobId }), over);
  expect(job).toMatchObject({ state: "done", progress: 1 });
  const { counted } = await readAnalysis(translator, { projectId, ...pair });
  return counted?.bands.flatMap(({ band, words }) => (words > 0 ? [[band, words]] : []));
}

const changedSince = async ({ projectId, translator }: Given) =>
  (await readAnalysis(translator, { projectId, ...GERMAN })).counted?.changed;

/** A document beside those of a project, with a German version. */
async function addDocument(given: { projectId: string; manager: Actor }, paragraphs: string[]) {
  const { projectId, manager } = given;
  const { documentId } = await importDocument(manager, {
    ...{ projectId, sourceLanguage: "en", again: true },
    source: upload(`${randomUUID()}.txt`, paragraphs),
  });
  await createVersion(manager, { projectId, documentId, language: "de", name: "Deutsch" });
}

describe("the analysis of a whole project", () => {
  let work: Work;
  beforeAll(async () => {
    work = await startWorker();
  }, 60_000);
  afterAll(() => work.stop(), 60_000);

  it("counts all documents as one text, between the languages that are asked for", async () => {
    const given = await givenVersion();
    const { projectId, documentId, manager, translator } = given;
    await addDocument(given, ["The ferry leaves at nine.", "A dog barks behind the house."]);
    await addDocument(given, ["A dog barks behind the house.", "The well is dry."]);
    await createVersion(manager, { projectId, documentId, language: "ur", name: "Urdu" });

    const german = await counted(given);
    const urdu = await counted(given, { ...GERMAN, language: "ur" });

    expect(german).toEqual([
      ["repetition", 11],
      ["new", 24],
    ]);
    expect(urdu).toEqual([["new", 14]]);
    const { pairs, pair } = await readAnalysis(translator, { projectId });
    expect(pair).toEqual(GERMAN);
    expect(pairs).toMatchObject([
      { language: "de", documents: 3 },
      { language: "ur", documents: 1 },
    ]);
  });

  it("is kept as it was counted, and says when the memory has changed since", async () => {
    const given = await givenVersion();
    const { projectId, translator, reviewer, passage } = given;
    await addDocument(given, ["The ferry leaves at ten."]);
    expect(await counted(given)).toEqual([
      ["internal", 5],
      ["new", 14],
    ]);
    expect(await changedSince(given)).toEqual([]);

    await submit(translator, { ...(await passage(0)), text: "Die Fähre fährt um neun." });
    expect(await changedSince(given)).toEqual([]);
    await approve(reviewer, await passage(0));

    expect(await changedSince(given)).toEqual(["memory"]);
    const { counted: kept } = await readAnalysis(translator, { projectId, ...GERMAN });
    expect(kept?.bands.find(({ band }) => band === "internal")?.words).toBe(5);
    expect(await counted(given)).toEqual([
      ["75", 5],
      ["new", 14],
    ]);
    expect(await changedSince(given)).toEqual([]);
    await withdraw(reviewer, await passage(0));
    expect(await changedSince(given)).toEqual(["memory"]);
  });

  it("says when a text has come in since", async () => {
    const given = await givenVersion();
    await counted(given);

    await addDocument(given, ["The well is dry."]);

    expect(await changedSince(given)).toEqual(["texts"]);
  });

  it("refuses languages between which nothing is translated", async () => {
    const { projectId, translator } = await givenVersion();

    const asking = analyseProject(translator, { projectId, ...GERMAN, language: "ur" });

    await expect(asking).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("an analysis that waits to be counted", () => {
  it("is counted once for all who ask, and stopped by whoever asked or brings files in", async () => {
    const { projectId, translator, reviewer, manager } = await givenVersion();
    const reader = await givenMember(projectId, "reader");
    const asked = { projectId, ...GERMAN };

    const first = await analyseProject(reader, asked);
    const others = await Promise.all(
      [translator, manager].map((one) => analyseProject(one, asked)),
    );

    const { id } = first;
    expect([first, ...others]).toEqual([
      { id, mayStop: true },
      { id, mayStop: false },
      { id, mayStop: true },
    ]);
    const job = { projectId, jobId: id };
    await expect(cancelJob(reviewer, job)).rejects.toMatchObject({ kind: "forbidden" });
    expect(await cancelJob(reader, job)).toMatchObject({ state: "cancelled" });
    expect(await readAnalysis(reader, asked)).toMatchObject({ job: null, counted: null });
  });
});

describe("its table", () => {
  const ask = (projectId: string, headers = new Headers()) =>
    GET(new Request(`http://desk.example/api/projects/${projectId}/analysis`, { headers }), {
      params: Promise.resolve({ projectId }),
    });

  it("tells a stranger no more than of a project that is not there", async () => {
    const { projectId } = await givenVersion();
    const at = new Date();
    const bands = [{ band: "new", passages: 3, words: 14, weighted: 14 }];
    await db.projectAnalysis.create({
      data: { projectId, ...GERMAN, documents: 1, bands, texts: "", memory: "", at },
    });
    const { headers } = await givenSession((await givenAccount()).email);

    const answers = await Promise.all([ask(projectId, headers), ask(randomUUID(), headers)]);

    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    const [there, nowhere] = await Promise.all(answers.map((answer) => answer.text()));
    expect(there).toBe(nowhere);
  });

  it("is refused to whoever has not signed in", async () => {
    const { projectId } = await givenVersion();

    expect((await ask(projectId)).status).toBe(401);
  });

  it("is not there before anything was counted", async () => {
    const { projectId } = await givenVersion();
    const { userId, email } = await givenAccount();
    await db.member.create({ data: { projectId, userId, role: "reader" } });

    const answer = await ask(projectId, (await givenSession(email)).headers);

    expect(answer.status).toBe(404);
  });
});
