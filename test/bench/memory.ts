/** How fast the memory answers, and how much of what is alike it finds, as it grows. */
process.env.LOG_LEVEL = "silent";

const { remembered } = await import("@/domain/memory/remembered");
const { wordHashes } = await import("@/domain/memory/word-hashes");
const { score } = await import("@/domain/memory/score");
const { db } = await import("@/server/db");
const { findMatches } = await import("@/server/memory/find-matches");
const { md5 } = await import("@/server/memory/remember");
const { givenVersion } = await import("../support/given");
const { madeUpPair } = await import("../support/made-up-texts");
const { percentile } = await import("./timed");

const SIZES = (process.env.ENFACE_BENCH_UNITS ?? "10000,100000").split(",").map(Number);
const ASKED = 300;
const BATCH = 5_000;

const { source: texts } = madeUpPair({ units: Math.max(...SIZES), seed: 11 });

/** Each text asked for is one of the memory with some words changed: to 60, 75 and 90 in a hundred. */
const asked = Array.from({ length: ASKED }, (_, at) => {
  const text = texts[(at * 31) % Math.min(...SIZES)]?.text ?? "";
  const share = [0.1, 0.25, 0.4][at % 3] ?? 0.1;
  const words = text.split(" ");
  const count = Math.max(1, Math.floor(words.length * share));
  return words
    .map((word, place) => (place % Math.ceil(words.length / count) === 0 ? "zzz" : word))
    .join(" ");
});

const { projectId, versionId, translator, rows } = await givenVersion({ paragraphs: asked });
const { memoryId } = await db.projectMemory.findFirstOrThrow({ where: { projectId } });
const passages = (await rows()).map(({ id }) => id);
let stored = 0;

for (const size of SIZES) {
  const begun = performance.now();
  const before = stored;
  for (; stored < size; stored += BATCH) await store(texts.slice(stored, stored + BATCH));
  const seconds = (performance.now() - begun) / 1000;
  await db.$executeRaw`analyze "MemoryUnit"`;
  console.log(`${size} units: stored at ${Math.round((size - before) / seconds)} a second`);
  await report(size);
}
await db.$disconnect();

async function store(units: readonly { readonly text: string }[]) {
  const given = units.map(({ text }) => {
    const { identity, words } = remembered(text, "en");
    return { text, identity: md5(identity), words: wordHashes(words) };
  });
  await db.$executeRaw`
    insert into "MemoryUnit" (id, "memoryId", "sourceLanguage", "targetLanguage", source, target,
                              identity, words)
    select uuid_v7(), ${memoryId}::uuid, 'en', 'de', u.text, md5(u.text), u.identity, u.words
      from json_to_recordset(${JSON.stringify(given)}::json) as u(text text, identity text, words int[])`;
}

async function report(size: number) {
  const known = texts.slice(0, size).map(({ text }) => ({ text, of: remembered(text, "en") }));
  const times: number[] = [];
  const kept = { 75: [0, 0], 60: [0, 0] } as Record<number, [number, number]>;
  for (const [at, passageId] of passages.entries()) {
    const begun = performance.now();
    const { matches } = await findMatches(translator, { projectId, versionId, passageId });
    times.push(performance.now() - begun);
    // An exhaustive comparison of everything is slow: of a tenth of the questions.
    if (at % 10 === 0) compare(asked[at] ?? "", known, matches, kept);
  }
  times.sort((one, other) => one - other);
  const share = (least: number) => {
    const [found, of] = kept[least] ?? [0, 0];
    return `${found} of ${of} at ${least} and above`;
  };
  console.log(
    `  look-up p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms; found ${share(75)}, ${share(60)}`,
  );
}

type Known = readonly { readonly text: string; readonly of: ReturnType<typeof remembered> }[];

function compare(
  text: string,
  known: Known,
  matches: readonly { readonly source: string }[],
  kept: Record<number, [number, number]>,
) {
  const own = remembered(text, "en");
  const found = new Set(matches.map(({ source }) => source));
  const best = known
    .map(({ text, of }) => ({ text, score: score(own, of) }))
    .filter((one) => one.score >= 60)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, 9);
  for (const least of [75, 60]) {
    const counts = kept[least] ?? [0, 0];
    for (const one of best.filter((each) => each.score >= least)) {
      counts[1]++;
      if (found.has(one.text)) counts[0]++;
    }
  }
}
