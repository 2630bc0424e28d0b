/** How long the filter takes over a version of 100,000 passages, and what the checks ask of it. */
process.env.LOG_LEVEL = "silent";

const { db } = await import("@/server/db");
const { findPassages, findPassagesInput } = await import("@/server/versions/find-passages");
const { readWords } = await import("@/server/versions/read-words");
const { othersOf } = await import("@/server/findings/others-of");
const { permit } = await import("@/server/access");
const { givenPairedVersion } = await import("../support/given");
const { growVersion } = await import("../support/grow-version");
const { p50p95, timed } = await import("./timed");

const PASSAGES = 100_000;
const RUNS = 20;

const { projectId, versionId, documentId, translator } = await givenPairedVersion();
await growVersion({ versionId, documentId, writer: translator.userId }, PASSAGES);
await db.$executeRaw`analyze`;
const reading = await timed(1, () => readWords());
console.log(
  `Reading the words of ${PASSAGES} passages, behind the back of those who wrote: ${p50p95(reading)}`,
);
await db.$executeRaw`analyze "PassageWords"`;

const filters = {
  "a status": { status: "returned" },
  "a status nobody has": { status: "outdated" },
  "a person": { person: translator.userId },
  "an origin": { origin: "memory" },
  "open comments": { remarks: "open" },
  "a doubtful pairing": { below: "0.31" },
  "changed since": { since: new Date(Date.now() - 3_600_000).toISOString() },
  "words that are there": { text: "breit" },
  "words that are nowhere": { text: "Leuchtturm" },
  "a status, a person and words": { status: "submitted", person: translator.userId, text: "breit" },
};

console.log(`The filter over ${PASSAGES} passages:`);
for (const [name, filter] of Object.entries(filters)) {
  const asked = findPassagesInput.parse({ projectId, versionId, ...filter });
  await findPassages(translator, asked);
  const times = await timed(RUNS, () => findPassages(translator, asked));
  console.log(`${name}: ${p50p95(times)}`);
}

const { project } = await permit(db, translator, "read", projectId);
const { id: passageId, text } = await db.passage.findFirstOrThrow({
  where: { versionId, position: 500 },
});
const source = "The river is wide tonight, and ferry number 500 waits at the quay.";
const others = await timed(RUNS, () => othersOf(db, project, { passageId, source, text }));
console.log(`The passages that the checks compare one with: ${p50p95(others)}`);
const named = `${source} Old Willem knows it.`;
const people = await timed(RUNS, () => othersOf(db, project, { passageId, source: named, text }));
console.log(`and those that name the same people: ${p50p95(people)}`);

await db.$disconnect();
