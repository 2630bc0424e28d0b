import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { cancelJob } from "@/server/jobs/cancel-job";
import { importMemory as importJob } from "@/server/jobs/import-memory";
import { readJob } from "@/server/jobs/read-job";
import { startWorker, type Work } from "@/server/jobs/start-worker";
import { eventually } from "../support/eventually";
import { givenProject, SOURCE, TARGET } from "../support/given";
import { bringIn, givenBroughtIn } from "../support/given-memory";

const tu = (source: string, target: string) =>
  `<tu changedate="20240312T090000Z" changeid="Anna"><tuv xml:lang="en"><seg>${source}</seg></tuv><tuv xml:lang="de"><seg>${target}</seg></tuv></tu>`;

const tmx = (units: readonly string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="en" segtype="sentence"/><body>${units.join("\n")}</body></tmx>`;

const many = (count: number) =>
  tmx(Array.from({ length: count }, (_, at) => tu(`Lamp ${at} is lit.`, `Lampe ${at} brennt.`)));

async function givenEmpty() {
  const project = await givenProject();
  const { memoryId } = await givenBroughtIn(project, []);
  const units = () =>
    db.memoryUnit.findMany({ where: { memoryId }, orderBy: { source: "asc" }, take: 20 });
  return { ...project, memoryId, units };
}

type Given = Awaited<ReturnType<typeof givenEmpty>>;

const ended = ({ manager, projectId }: Given, jobId: string) =>
  eventually(
    () => readJob(manager, { projectId, jobId }),
    ({ state }) => !["waiting", "running"].includes(state),
  );

describe("a file brought into a memory", () => {
  let work: Work;
  beforeAll(async () => {
    work = await startWorker();
  }, 60_000);
  afterAll(() => work.stop(), 60_000);

  it("is read whole when it is a TMX, its codes, dates and people too", async () => {
    const given = await givenEmpty();
    const text = tmx([
      "<!-- <tu> that is none </tu> -->",
      tu("Mind the <ph x='1'>&lt;br&gt;</ph>rope &amp; step.", "Seil <ph x='1'>&lt;br&gt;</ph>!"),
      tu("The lamp.", "Die Lampe."),
    ]);

    const { jobId } = await bringIn(given, given.memoryId, [{ name: "harbour.tmx", text }]);

    expect(await ended(given, jobId)).toMatchObject({ state: "done", progress: 1 });
    expect(await given.units()).toMatchObject([
      { codes: [{ kind: "standalone" }], translator: "Anna", at: new Date("2024-03-12T09:00:00Z") },
      { source: "The lamp.", target: "Die Lampe.", sourceLanguage: "en", targetLanguage: "de" },
    ]);
    expect(await db.memoryImportPart.count({ where: { from: { memoryId: given.memoryId } } })).toBe(
      0,
    );
  });

  it("is read in UTF-16 as well, and what is broken in it is counted and left out", async () => {
    const given = await givenEmpty();
    const text = tmx([tu("The lamp.", "Die Lampe."), tu("A <b rope.", "Ein Tau."), "<tu></tu>"]);
    const bytes = Buffer.from(`\ufeff${text}`, "utf16le");

    const { jobId } = await bringIn(given, given.memoryId, [{ name: "harbour.tmx", text: bytes }]);

    expect(await ended(given, jobId)).toMatchObject({ state: "done" });
    expect(await given.units()).toMatchObject([{ source: "The lamp." }]);
    const [brought] = await db.memoryImport.findMany({
      where: { memoryId: given.memoryId, units: { gt: 0 } },
    });
    expect(brought).toMatchObject({ units: 1, skipped: 2 });
  });

  it("pairs the source with each of its translations, and changes nothing when it comes twice", async () => {
    const given = await givenEmpty();
    const french = '<tuv xml:lang="fr"><seg>La lampe.</seg></tuv></tu>';
    const lamp = tu("The lamp.", "Die Lampe.");
    const text = tmx([lamp.replace("</tu>", french), lamp]);
    const file = { name: "harbour.tmx", text };

    for (const { jobId } of [
      await bringIn(given, given.memoryId, [file]),
      await bringIn(given, given.memoryId, [file]),
    ]) {
      expect(await ended(given, jobId)).toMatchObject({ state: "done" });
    }

    const targets = (await given.units()).map(({ target }) => target).sort();
    expect(targets).toEqual(["Die Lampe.", "La lampe."]);
  });

  it("brings what it holds when it breaks off, and says so where it holds nothing", async () => {
    const given = await givenEmpty();
    const whole = tmx([tu("The lamp.", "Die Lampe."), tu("The rope.", "Das Seil.")]);
    const torn = { name: "torn.tmx", text: whole.slice(0, -60) };
    const bare = { name: "bare.tmx", text: whole.slice(0, 130) };

    const first = await bringIn(given, given.memoryId, [torn]);
    expect(await ended(given, first.jobId)).toMatchObject({ state: "done" });
    const second = await bringIn(given, given.memoryId, [bare]);
    expect(await ended(given, second.jobId)).toMatchObject({
      state: "failed",
      failure: "file-broken",
    });

    expect(await given.units()).toMatchObject([{ source: "The lamp." }]);
  });

  it("may be a table of two columns, or a text and its translation that are aligned", async () => {
    const given = await givenEmpty();
    const csv = "source,target\nThe lamp.,Die Lampe.\nThe rope.,Das Seil.\n";
    const languages = { sourceLanguage: "en", targetLanguage: "de" };

    const table = await bringIn(given, given.memoryId, [{ name: "t.csv", text: csv }], languages);
    expect(await ended(given, table.jobId)).toMatchObject({ state: "done" });
    const pair = await bringIn(
      given,
      given.memoryId,
      [
        { name: "ferry.txt", text: SOURCE.join("\n\n") },
        { name: "faehre.txt", text: TARGET.join("\n\n") },
      ],
      languages,
    );
    expect(await ended(given, pair.jobId)).toMatchObject({ state: "done" });

    const pairs = [
      ["The lamp.", "Die Lampe."],
      ["The rope.", "Das Seil."],
    ];
    expect((await given.units()).map(({ source, target }) => [source, target]).sort()).toEqual(
      [...pairs, ...SOURCE.map((source, at) => [source, TARGET[at]])].sort(),
    );
  });

  it("that is no such file is refused with the reason, and nothing of it stays", async () => {
    const given = await givenEmpty();

    const { jobId } = await bringIn(given, given.memoryId, [
      { name: "harbour.tmx", text: "This is no TMX." },
    ]);

    expect(await ended(given, jobId)).toMatchObject({
      state: "failed",
      failure: "file-wrong-format",
    });
    expect(await db.memoryImportPart.count({ where: { from: { memoryId: given.memoryId } } })).toBe(
      0,
    );
  });

  it("is taken out again when it is cancelled on the way", async () => {
    const given = await givenEmpty();
    const { manager, projectId } = given;
    const { jobId } = await bringIn(given, given.memoryId, [
      { name: "harbour.tmx", text: many(60_000) },
    ]);
    await eventually(
      () => readJob(manager, { projectId, jobId }),
      ({ progress }) => progress > 0,
    );

    await cancelJob(manager, { projectId, jobId });

    expect(await ended(given, jobId)).toMatchObject({ state: "cancelled" });
    expect(
      await eventually(
        async () => (await given.units()).length,
        (count) => count === 0,
      ),
    ).toBe(0);
  });
});

describe("a job that lost its worker half-way", () => {
  it("goes on behind what it has stored, and stores nothing twice", async () => {
    const given = await givenEmpty();
    const { manager: actor, projectId, memoryId } = given;
    const { importId } = await bringIn(given, memoryId, [
      { name: "harbour.tmx", text: many(9_000) },
    ]);
    const dying = new AbortController();
    const tools = { projectId, actor, onProgress: () => dying.abort(new Error("killed")) };
    await expect(importJob.run({ importId }, { ...tools, signal: dying.signal })).rejects.toThrow(
      "killed",
    );
    const before = await db.memoryUnit.count({ where: { memoryId } });
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(9_000);

    const { signal } = new AbortController();
    await importJob.run({ importId }, { projectId, actor, onProgress: () => undefined, signal });

    expect(await db.memoryUnit.count({ where: { memoryId } })).toBe(9_000);
    const [{ distinct } = { distinct: 0n }] = await db.$queryRaw<{ distinct: bigint }[]>`
      select count(distinct source) as distinct from "MemoryUnit" where "memoryId" = ${memoryId}::uuid`;
    expect(Number(distinct)).toBe(9_000);
  });
});
