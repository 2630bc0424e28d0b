/** How long the desk lets one person wait, beside a plain single-row update on the same PostgreSQL. */
process.env.LOG_LEVEL = "silent";

const { Pool } = await import("pg");
const { align } = await import("@/domain/alignment/align");
const { editPairing } = await import("@/server/alignment/edit-pairing");
const { undoPairing } = await import("@/server/alignment/undo-pairing");
const { db } = await import("@/server/db");
const { importDocument } = await import("@/server/documents/import-document");
const { approve } = await import("@/server/versions/approve");
const { createVersion } = await import("@/server/versions/create-version");
const { readOutline } = await import("@/server/versions/read-outline");
const { readPassages } = await import("@/server/versions/read-passages");
const { readVersion } = await import("@/server/versions/read-version");
const { saveDraft } = await import("@/server/versions/save-draft");
const { givenPairedVersion, givenProject, upload } = await import("../support/given");
const { longText } = await import("../support/long-text");
const { p50p95, percentile, timed } = await import("./timed");

const PASSAGES = 10_000;
const RUNS = 200;

const { source, target } = longText(PASSAGES);
const given = await givenPairedVersion({ paragraphs: source, texts: target });
const { projectId, versionId, manager, translator, reviewer } = given;
const version = { projectId, versionId };
const passages = await db.passage.findMany({
  where: { versionId },
  orderBy: { position: "asc" },
  select: { id: true },
});
const idAt = (turn: number) => passages[turn % PASSAGES]?.id ?? "";
const revisions = new Map<string, number>();

async function write(turn: number, act: (seen: Seen) => Promise<{ revision: number }>) {
  const passageId = idAt(turn);
  const revision = revisions.get(passageId) ?? 1;
  const made = await act({ ...version, passageId, revision });
  revisions.set(passageId, made.revision);
}
type Seen = typeof version & { passageId: string; revision: number };

const save = (turn: number) =>
  write(turn, (seen) =>
    saveDraft(translator, { ...seen, text: `Eine neue Fassung, ${turn}.`, origin: "typed" }),
  );
const approval = (turn: number) => write(turn, (seen) => approve(reviewer, seen));

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
await pool.query("drop table if exists bench_plain");
await pool.query(
  'create table bench_plain as select id, position, text, revision from "Passage" where "versionId" = $1',
  [versionId],
);
await pool.query("alter table bench_plain add primary key (id)");
const plain = (turn: number) =>
  pool.query("update bench_plain set text = $2, revision = revision + 1 where id = $1", [
    idAt(turn * 7),
    `Eine neue Fassung, ${turn}.`,
  ]);
await timed(20, plain);
await timed(20, (turn) => save(9_900 + turn));
const plainTimes = await timed(RUNS, plain);
const saves = await timed(RUNS, save);
const approvals = await timed(RUNS, (turn) => approval(RUNS + turn));
const beside = (times: readonly number[]) =>
  `${(percentile(times, 0.5) / percentile(plainTimes, 0.5)).toFixed(1)} × a plain update`;
console.log(`Plain single-row update: ${p50p95(plainTimes)}`);
console.log(`A save: ${p50p95(saves)}, ${beside(saves)}`);
console.log(`An approval: ${p50p95(approvals)}, ${beside(approvals)}`);

const opening = await timed(30, () =>
  Promise.all([
    readVersion(manager, version),
    readOutline(manager, version),
    readPassages(manager, { ...version, from: 0, count: 60 }),
  ]),
);
console.log(`Opening ${PASSAGES} passages (head, outline, first 60): ${p50p95(opening)}`);
const scrolling = await timed(30, (turn) =>
  readPassages(manager, { ...version, from: turn * 300, count: 100 }),
);
console.log(`A stretch of 100 passages: ${p50p95(scrolling)}`);

let pairing = 1;
const row = idAt(3);
const pair = async (work: () => Promise<{ pairing: number }>) => {
  pairing = (await work()).pairing;
};
const merges = await timed(5, async () => {
  await pair(() => editPairing(manager, { ...version, pairing, edit: { type: "merge", row } }));
  await pair(() => undoPairing(manager, { ...version, pairing }));
});
console.log(`A merge at the head of ${PASSAGES} and its undoing: ${p50p95(merges)}`);
const shifts = await timed(1, () =>
  pair(() => editPairing(manager, { ...version, pairing, edit: { type: "shift-down", row } })),
);
console.log(`A shift of ${PASSAGES} texts: ${p50p95(shifts)}`);

const large = await givenProject();
const book = upload("book.txt", longText(50_000).source);
let documentId = "";
const importing = await timed(1, async () => {
  const asked = { projectId: large.projectId, source: book, sourceLanguage: "en", again: false };
  documentId = (await importDocument(large.manager, asked)).documentId;
});
console.log(`Bringing in 50000 paragraphs: ${p50p95(importing)}`);
const creating = await timed(1, () =>
  createVersion(large.manager, {
    projectId: large.projectId,
    documentId,
    language: "de",
    name: "Deutsch",
  }),
);
console.log(`An empty version of 50000 passages: ${p50p95(creating)}`);

const half = longText(5_000);
const units = [half.source, half.target].map((texts) => texts.map((text) => ({ text })));
const aligning = await timed(1, async () =>
  align(units[0] ?? [], units[1] ?? [], { from: "en", to: "de" }),
);
console.log(
  `An alignment of 5000 × 5000 paragraphs: ${(percentile(aligning, 0) / 1_000).toFixed(1)} s`,
);

await pool.query("drop table bench_plain");
await pool.end();
await db.$disconnect();
