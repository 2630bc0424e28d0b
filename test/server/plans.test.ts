import { expect, it, vi } from "vitest";
import { doInBulk } from "@/server/bulk/do-in-bulk";
import { undoBulk } from "@/server/bulk/undo-bulk";
import { db } from "@/server/db";
import { readOthers } from "@/server/findings/read-others";
import { readAnalysis } from "@/server/memory/read-analysis";
import { approve } from "@/server/versions/approve";
import { approveTogether } from "@/server/versions/approve-together";
import { readWords } from "@/server/versions/read-words";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { givenPairedVersion } from "../support/given";
import { givenBroughtIn, storeGiven } from "../support/given-memory";
import { growVersion } from "../support/grow-version";
import { madeUpMemory } from "../support/made-up-memory";

// One connection: it tells what it read.
vi.hoisted(() => {
  process.env.DATABASE_CONNECTIONS = "1";
});

/** The rows of a table that was read, by whatever way. */
type Read = { readonly table: string; readonly rows: number };

const PASSAGES = 4_000;
/** Nobody who reads or writes one passage needs more rows of a table than this. */
const A_FEW = 60;
/** As many are approved at a time, and of each no more rows of a table are read than this. */
const TOGETHER = 20;
const EACH_A_FEW = 15;
/** By the fifth time PostgreSQL may settle for a plan that it keeps. */
const TIMES = 8;

/** Statistics of `known`, taken before the version in hand had its passages, and never again. */
async function givenLargeVersion(known: "nothing much" | "another large one") {
  await countNothing();
  const grown = async () => {
    const given = await givenPairedVersion();
    await growVersion({ ...given, writer: given.translator.userId }, PASSAGES);
    return given;
  };
  await (known === "nothing much" ? givenPairedVersion() : grown());
  await readWords();
  await db.$executeRaw`analyze`;
  const given = await grown();
  await readWords();
  return given;
}

/** From here on PostgreSQL counts the rows of these tables when it is told to, and not of itself. */
async function countNothing() {
  for (const table of TABLES)
    await db.$executeRawUnsafe(`alter table "${table}" set (autovacuum_enabled = false)`);
}

const TABLES = [
  "Approval",
  "Dismissal",
  "MemoryEdit",
  "MemoryUnit",
  "Paragraph",
  "Passage",
  "PassageParagraph",
  "PassageWords",
  "Return",
  "Revision",
] as const;

/** What `deed` reads of each table when it is done again and again, most of it first: rows, each time. */
async function readBy(deed: (time: number) => Promise<unknown>): Promise<Read[]> {
  const before = await rowsRead();
  for (let time = 0; time < TIMES; time += 1) await deed(time);
  const after = await rowsRead();
  return [...after]
    .map(([table, rows]) => ({
      table,
      rows: Math.round((rows - (before.get(table) ?? 0)) / TIMES),
    }))
    .sort((one, other) => other.rows - one.rows);
}

async function rowsRead(): Promise<ReadonlyMap<string, number>> {
  await db.$executeRaw`select pg_stat_force_next_flush()`;
  await db.$executeRaw`select pg_stat_clear_snapshot()`;
  const rows = await db.$queryRaw<Read[]>`
    select t.relname as table, (t.seq_tup_read + coalesce(sum(i.idx_tup_read), 0))::int as rows
      from pg_stat_user_tables t
      left join pg_stat_user_indexes i on i.relid = t.relid
     where t.relname = any (${[...TABLES]})
     group by t.relname, t.seq_tup_read`;
  return new Map(rows.map(({ table, rows }) => [table, rows]));
}

// The first test: here nothing has been counted yet.
it("reads a few rows for a save where PostgreSQL knows nothing of a desk's first approvals", async () => {
  await countNothing();
  const given = await givenPairedVersion();
  const { projectId, versionId, translator, reviewer } = given;
  await growVersion({ ...given, writer: translator.userId }, 500);
  const passages = await db.passage.findMany({
    where: { versionId, status: "submitted" },
    select: { id: true, revision: true },
  });
  const seen = passages.map(({ id: passageId, revision }) => ({
    ...{ projectId, versionId, passageId, revision },
  }));
  const save = (at: number) =>
    saveDraft(translator, {
      ...(seen[at] ?? expect.unreachable()),
      text: `Ein Text, ${at}.`,
      origin: "typed",
    });
  await readBy(save);
  const asked = seen.slice(2 * TIMES, 200).map((each) => ({ actor: reviewer, asked: each }));
  expect((await approveTogether(asked)).size).toBe(asked.length);

  const saving = await readBy((time) => save(TIMES + time));

  expect(saving[0]?.rows).toBeLessThan(A_FEW);
});

for (const known of ["nothing much", "another large one"] as const) {
  it(`reads a few rows for a save, an approval and the findings of one passage where PostgreSQL knows ${known}`, async () => {
    const given = await givenLargeVersion(known);
    const { translator, reviewer, passage } = given;
    const passages = await Promise.all(Array.from({ length: TIMES }, (_, at) => passage(at + 3)));
    const at = (time: number) => passages[time] ?? expect.unreachable();

    const saving = await readBy(async (time) => {
      const text = `Ein Text, ${time}.`;
      await saveDraft(translator, { ...at(time), text, origin: "typed" });
    });
    const submitting = await readBy((time) =>
      submit(translator, { ...at(time), revision: at(time).revision + 1 }),
    );
    const approving = await readBy((time) =>
      approve(reviewer, { ...at(time), revision: at(time).revision + 2 }),
    );
    const comparing = await readBy((time) => readOthers(translator, at(time)));

    expect(saving[0]?.rows).toBeLessThan(A_FEW);
    expect(submitting[0]?.rows).toBeLessThan(A_FEW);
    expect(approving[0]?.rows).toBeLessThan(A_FEW);
    expect(comparing[0]?.rows).toBeLessThan(A_FEW);
  });

  it(`reads a few rows for each passage of a group and of a deed in bulk where PostgreSQL knows ${known}`, async () => {
    const { projectId, versionId, reviewer, manager } = await givenLargeVersion(known);
    const passages = await db.passage.findMany({
      where: { versionId, status: "submitted", position: { gt: 2 } },
      select: { id: true, revision: true },
      orderBy: { position: "asc" },
    });
    const taken = (time: number) => passages.slice(time * TOGETHER, (time + 1) * TOGETHER);

    const approving = await readBy(async (time) => {
      const asked = taken(time).map(({ id: passageId, revision }) => ({
        actor: reviewer,
        asked: { projectId, versionId, passageId, revision },
      }));
      expect((await approveTogether(asked)).size).toBe(TOGETHER);
    });
    const bulks: string[] = [];
    const inBulk = await readBy(async (time) => {
      const deed = { deed: "approve" } as const;
      const { done, bulkId } = await doInBulk(manager, {
        ...{ projectId, versionId, deed, passages: taken(TIMES + time) },
      });
      expect(done).toBe(TOGETHER);
      bulks.push(bulkId ?? "");
    });
    const undoing = await readBy(async (time) => {
      const asked = { projectId, versionId, bulkId: bulks[time] ?? "" };
      expect((await undoBulk(manager, asked)).done).toBe(TOGETHER);
    });

    expect(approving[0]?.rows).toBeLessThan(EACH_A_FEW * TOGETHER);
    expect(inBulk[0]?.rows).toBeLessThan(EACH_A_FEW * TOGETHER);
    expect(undoing[0]?.rows).toBeLessThan(EACH_A_FEW * TOGETHER);
  });
}

it("reads a few rows to say whether a memory has changed since it was counted, whatever its size", async () => {
  await countNothing();
  const given = await givenPairedVersion();
  const { projectId, manager } = given;
  const { memoryId } = await givenBroughtIn(given, []);
  const languages = { sourceLanguage: "en", targetLanguage: "de" };
  const units = madeUpMemory(7).units(0, 2_000);
  const pairs = units.map((source) => ({ source, target: source, codes: [], ...languages }));
  await storeGiven({ memoryId, by: manager }, pairs);
  await db.$executeRaw`
    insert into "MemoryEdit" (id, "memoryId", "unitId", deed, before, "byId")
    select uuid_v7(), "memoryId", id, 'corrected', '{}', ${manager.userId}
      from "MemoryUnit" where "memoryId" = ${memoryId}::uuid`;

  const looking = await readBy(() => readAnalysis(manager, { projectId }));

  expect(looking[0]?.rows).toBeLessThan(A_FEW);
});
