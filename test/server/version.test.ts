import { describe, expect, it } from "vitest";
import { ONE_STEP } from "@/domain/review/steps";
import { db } from "@/server/db";
import { deleteDocument } from "@/server/documents/delete-document";
import { checkHealth } from "@/server/health";
import { subscribe } from "@/server/live/subscribe";
import { sealSoon } from "@/server/record/seal-soon";
import { approve } from "@/server/versions/approve";
import { deleteVersion } from "@/server/versions/delete-version";
import { readHistory } from "@/server/versions/read-history";
import { readOutline } from "@/server/versions/read-outline";
import { readPassages } from "@/server/versions/read-passages";
import { readVersion } from "@/server/versions/read-version";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { withdraw } from "@/server/versions/withdraw";
import { eventually } from "../support/eventually";
import { givenPairedVersion, givenVersion, SOURCE, TARGET } from "../support/given";

describe("an empty version", () => {
  it("has each paragraph as a passage of its own", async () => {
    const { rows } = await givenVersion();

    expect(await rows()).toMatchObject(
      SOURCE.map((text, position) => ({
        ...{ position, text: "", status: "untranslated", revision: 1, confidence: null },
        ...{ writtenBy: null, approval: null, lifted: null, returned: null },
        paragraphs: [{ kind: "body", text, codes: [] }],
      })),
    );
  });
});

describe("a version", () => {
  it("says in its head what the editor needs to open, and what the person may do", async () => {
    const { projectId, versionId, documentId, reviewer } = await givenPairedVersion();

    const head = await readVersion(reviewer, { projectId, versionId });

    expect(head).toMatchObject({
      project: {
        id: projectId,
        name: "The river",
        allowsOwnApproval: false,
        allowsSamePerson: false,
        steps: ONE_STEP,
      },
      document: { id: documentId, sourceLanguage: "en", format: "txt", fileName: "ferry.txt" },
      version: { id: versionId, language: "de", pairing: 1, reliable: true },
      versions: [{ id: versionId }],
      me: { name: "The reviewer", role: "reviewer", may: expect.arrayContaining(["review"]) },
      count: 3,
      progress: { submitted: 3, approved: 0, untranslated: 0 },
      job: null,
    });
  });

  it("says in its outline what waits, in a letter each", async () => {
    const given = await givenPairedVersion({
      texts: [TARGET[0] ?? "", "", TARGET[1] ?? ""],
      sources: [[0], [1, 2], []],
    });
    const { projectId, versionId, documentId, reviewer } = given;
    const { originalId } = await db.document.findUniqueOrThrow({ where: { id: documentId } });
    await db.version.update({ where: { id: versionId }, data: { originalId } });
    await approve(reviewer, await given.passage(0));

    const outline = await readOutline(reviewer, { projectId, versionId });

    expect(outline).toEqual({
      ...{ pairing: 1, statuses: "aus", confidence: [90, 90, 90], gaps: "-oa", reviews: [] },
      contentious: [],
    });
  });

  it("gives a stretch of its passages", async () => {
    const { projectId, versionId, reviewer } = await givenPairedVersion();

    const { rows } = await readPassages(reviewer, { projectId, versionId, from: 1, count: 1 });

    expect(rows.map(({ text }) => text)).toEqual([TARGET[1]]);
  });

  it("remembers who said what", async () => {
    const { translator, reviewer, passage } = await givenVersion();
    await submit(translator, { ...(await passage(0)), text: "Um neun." });
    await approve(reviewer, await passage(0));
    await withdraw(reviewer, await passage(0));

    const history = await readHistory(reviewer, await passage(0));

    expect(history.revisions).toMatchObject([
      { number: 5, status: "submitted", by: "The reviewer", origin: "typed" },
      { number: 4, status: "approved", by: "The reviewer" },
      { number: 3, status: "submitted", by: "The translator" },
      { number: 2, status: "draft", by: "The translator", text: "Um neun." },
    ]);
    expect(history.approvals).toMatchObject([
      { by: "The reviewer", liftedBecause: "withdrawn", liftedBy: "The reviewer", revision: 4 },
    ]);
  });

  it("stays when anything in it was ever approved, and its document with it", async () => {
    const { projectId, versionId, documentId, manager, reviewer, passage } =
      await givenPairedVersion();
    await approve(reviewer, await passage(0));
    await withdraw(reviewer, await passage(0));

    const refusal = { kind: "conflict", detail: { reason: "has-approvals" } };
    await expect(deleteVersion(manager, { projectId, versionId })).rejects.toMatchObject(refusal);
    await expect(deleteDocument(manager, { projectId, documentId })).rejects.toMatchObject(refusal);
  });

  it("that is taken away stays in the record", async () => {
    const { projectId, versionId, documentId, manager } = await givenPairedVersion();

    await deleteDocument(manager, { projectId, documentId });

    expect(await db.passage.count({ where: { versionId } })).toBe(0);
    expect(await db.recordEntry.findMany({ where: { documentId } })).toMatchObject([
      { deed: "document-imported" },
      { deed: "document-deleted" },
    ]);
  });
});

describe("whoever has a version open", () => {
  it("hears of a save in it, and of none elsewhere", async () => {
    const { projectId, versionId, translator, reviewer, passage } = await givenVersion();
    const other = await givenVersion();
    const heard: unknown[] = [];
    const closing = new AbortController();
    const onEvent = (event: unknown) => heard.push(event);
    await subscribe(reviewer, { projectId, versionId, onEvent, signal: closing.signal });

    const elsewhere = { ...(await other.passage(0)), text: "Anderswo.", origin: "typed" as const };
    await saveDraft(other.translator, elsewhere);
    const first = await passage(0);
    await saveDraft(translator, { ...first, text: "Um neun.", origin: "typed" });
    sealSoon();

    await eventually(
      async () => heard.length,
      (count) => count > 0,
    );
    closing.abort();
    expect(heard).toEqual([
      {
        ...{ type: "passage", versionId, id: first.passageId, position: 0, revision: 2 },
        by: translator.userId,
      },
    ]);
  });

  it("is told to read anew after the connection was lost", async () => {
    const { projectId, versionId, reviewer } = await givenVersion();
    const heard: { type: string }[] = [];
    const closing = new AbortController();
    const onEvent = (event: { type: string }) => heard.push(event);
    await subscribe(reviewer, { projectId, versionId, onEvent, signal: closing.signal });

    await db.$queryRaw`select pg_terminate_backend(pid)::text from pg_stat_activity
      where datname = current_database() and query = 'listen live' and pid <> pg_backend_pid()`;

    await eventually(
      async () => heard.map(({ type }) => type),
      (types) => types.includes("missed"),
    );
    closing.abort();
    expect(heard[0]).toEqual({ type: "missed" });
  });
});

describe("the database", () => {
  it("answers, and finds letters in Arabic script", async () => {
    expect(await checkHealth()).toEqual({ database: true, fuzzySearch: true });
  });

  it("lets nobody change the record or an old revision", async () => {
    const { projectId, translator, passage } = await givenVersion();
    await saveDraft(translator, { ...(await passage(0)), text: "Um neun.", origin: "typed" });

    const where = { projectId };
    await expect(db.recordEntry.deleteMany({ where })).rejects.toThrow(/append-only/);
    await expect(db.recordEntry.updateMany({ where, data: { actorId: "nobody" } })).rejects.toThrow(
      /append-only/,
    );
    const { passageId } = await passage(0);
    await expect(
      db.revision.updateMany({ where: { passageId }, data: { text: "Um zehn." } }),
    ).rejects.toThrow(/append-only/);
  });
});
