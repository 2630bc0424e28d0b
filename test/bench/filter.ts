/** How long the filter takes over a version of 100,000 passages. */
process.env.LOG_LEVEL = "silent";

const { db } = await import("@/server/db");
const { findPassages, findPassagesInput } = await import("@/server/versions/find-passages");
const { readWords } = await import("@/server/versions/read-words");
const { givenPairedVersion } = await import("../support/given");
const { p50p95, timed } = await import("./timed");

const PASSAGES = 100_000;
const RUNS = 20;

const { projectId, versionId, documentId, translator } = await givenPairedVersion();
await db.$executeRaw`
  with grown as materialized (
    select n, gen_random_uuid() as paragraph, gen_random_uuid() as passage
      from generate_series(3, ${PASSAGES - 1}) n
  ), paragraphs as (
    insert into "Paragraph" (id, "documentId", position, kind, text)
    select paragraph, ${documentId}::uuid, n, 'body',
           'The river is wide tonight, and ferry number ' || n || ' waits at the quay.' from grown
  ), passages as (
    insert into "Passage" (id, "versionId", position, text, status, confidence, "writtenById", "updatedAt")
    select passage, ${versionId}::uuid, n, 'Der Fluss ist breit heute, Fähre ' || n || ' wartet.',
           (array['submitted', 'returned', 'draft', 'submitted'])[1 + n % 4]::"Status",
           0.3 + (n % 70) / 100.0, case when n % 500 = 0 then ${translator.userId} end,
           now() - n * interval '1 minute' from grown
  ), links as (
    insert into "PassageParagraph" ("versionId", "paragraphId", "passageId")
    select ${versionId}::uuid, paragraph, passage from grown
  )
  insert into "Revision" (id, "versionId", "passageId", number, text, status, origin, "authorId")
  select gen_random_uuid(), ${versionId}::uuid, passage, 1, '', 'submitted',
         (case when n % 900 = 0 then 'memory' else 'imported' end)::"Origin", ${translator.userId}
    from grown`;
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

await db.$disconnect();
