/**
 * How fast the memory answers, and how much of what is alike it finds, as it grows. Times are of the
 * clock; on a machine that does other things too, what counts is the time of the processors.
 */
process.env.LOG_LEVEL = "silent";

const { remembered } = await import("@/domain/memory/remembered");
const { db } = await import("@/server/db");
const { findMatches } = await import("@/server/memory/find-matches");
const { md5 } = await import("@/server/memory/index-columns");
const { tidyIndexes } = await import("@/server/memory/tidy-indexes");
const { givenVersion } = await import("../support/given");
const { storeGiven } = await import("../support/given-memory");
const { madeUpMemory } = await import("../support/made-up-memory");
const { exhaustive } = await import("../support/exhaustive");
const { postgresCpu } = await import("./postgres-cpu");
const { percentile } = await import("./timed");

const SIZES = (process.env.ENFACE_BENCH_UNITS ?? "10000,100000").split(",").map(Number);
const ASKED = 300;
const BATCH = 5_000;
const TIDY_EVERY = 50_000;
const [from, to] = ["en", "de"] as const;

const made = madeUpMemory(5);
const { versionId, projectId, translator, manager, rows, asked } = await givenQuestions();
const { memoryId } = await db.projectMemory.findFirstOrThrow({ where: { projectId } });
const passages = (await rows()).map(({ id }) => id);
const compared = exhaustive(asked, from);
const [{ backend } = { backend: 0 }] = await db.$queryRaw<{ backend: number }[]>`
  select pg_backend_pid() as backend`;

let stored = 0;
for (const size of SIZES) {
  for (let at = stored; at < size; at += BATCH) compare(made.units(at, BATCH));
  const [begun, before, cpu] = [performance.now(), stored, process.cpuUsage()];
  for (; stored < size; stored += BATCH) await store(made.units(stored, BATCH));
  const seconds = (performance.now() - begun) / 1000;
  const own = process.cpuUsage(cpu);
  console.log(
    `${size} units: stored at ${Math.round((size - before) / seconds)} a second (${Math.round((own.user + own.system) / (size - before))} µs of processor each in Node)`,
  );
  await db.$executeRaw`vacuum analyze "MemoryUnit"`;
  await report();
}
await db.$disconnect();

/** Texts of the memory, a twentieth to two fifths of whose words are others, gone or new. */
async function givenQuestions() {
  const least = Math.min(...SIZES);
  const asked = Array.from({ length: ASKED }, (_, at) =>
    made.changed(made.unit(Math.floor((at * least) / ASKED)), [0.05, 0.1, 0.25, 0.4][at % 4] ?? 0),
  );
  return { ...(await givenVersion({ paragraphs: asked })), asked };
}

/** What an exhaustive comparison finds is made up before, and apart from the time it takes to store. */
function compare(texts: readonly string[]) {
  for (const text of texts) compared.add(text, remembered(text, from).words);
}

/** As an import stores what a file brings, another translation for each. */
async function store(texts: readonly string[]) {
  const pairs = texts.map((source) => ({
    ...{ source, target: md5(source), codes: [] },
    ...{ sourceLanguage: from, targetLanguage: to },
  }));
  await storeGiven({ memoryId, by: manager }, pairs);
  if (stored % TIDY_EVERY < BATCH) await tidyIndexes();
}

async function report() {
  const times: number[] = [];
  const found: (readonly string[])[] = [];
  const [cpu, database] = [process.cpuUsage(), postgresCpu(backend)];
  for (const passageId of passages) {
    const begun = performance.now();
    const { matches } = await findMatches(translator, { projectId, versionId, passageId });
    times.push(performance.now() - begun);
    found.push(matches.map(({ source }) => source));
  }
  const own = process.cpuUsage(cpu);
  const theirs = (postgresCpu(backend) ?? Number.NaN) - (database ?? Number.NaN);
  const each = (used: number) => (used / 1000 / passages.length).toFixed(1);
  times.sort((one, other) => one - other);
  const share = (least: number) => {
    const { kept, of } = compared.recall(found, least);
    return `${kept} of ${of} at ${least} and above`;
  };
  const [median, late] = [percentile(times, 0.5), percentile(times, 0.95)];
  console.log(
    `  look-up p50 ${median.toFixed(1)} ms, p95 ${late.toFixed(1)} ms (${each(own.user + own.system)} ms of processor in Node, ${each(theirs)} in PostgreSQL); found ${share(75)}, ${share(60)}`,
  );
}
