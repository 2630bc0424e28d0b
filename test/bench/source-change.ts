/**
 * How long a newer text of a document takes, by its length: 500 paragraphs of it changed, gone or new,
 * one version paired. The statements say whether any stands in a loop.
 */
process.env.LOG_LEVEL = "silent";

const pg = (await import("pg")).default;
const { db } = await import("@/server/db");
const { applySource } = await import("@/server/sources/apply-source");
const { readSourceChanges } = await import("@/server/sources/read-source-changes");
const { givenPairedVersion } = await import("../support/given");
const { givenProposal } = await import("../support/given-new-source");

const LENGTHS = [5_000, 49_900] as const;
const CHANGES = 500;

let statements = 0;
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function counted(this: object, ...given: unknown[]) {
  statements += 1;
  return Reflect.apply(query, this, given);
} as typeof query;

console.log("What took how long (wall), the processor time of Node, statements, and memory held:");
for (const length of LENGTHS) {
  const paragraphs = Array.from({ length }, (_, at) => sentence(at));
  const texts = paragraphs.map((_, at) => `Fähre Nummer ${at} wartet heute am Kai.`);
  const given = await givenPairedVersion({ paragraphs, texts });
  const { projectId, documentId, manager } = given;
  await db.$executeRaw`analyze`;
  const named = { projectId, documentId };

  const later = changed(paragraphs);
  const change = await told(`${length}: compared`, () =>
    givenProposal(manager, { ...named, paragraphs: later }),
  );
  await told(`${length}: shown`, () => readSourceChanges(manager, named));
  const { counts } = await told(`${length}: applied`, () => applySource(manager, change));
  console.log(`${length}: ${JSON.stringify(counts)}`);
}

await db.$disconnect();

function sentence(at: number): string {
  return `The river is wide tonight, and ferry number ${at} waits at the quay for whoever comes.`;
}

/** Every so many paragraphs another wording, one that is new, or one that is gone. */
function changed(paragraphs: readonly string[]): string[] {
  const step = Math.floor(paragraphs.length / CHANGES);
  return paragraphs.flatMap((text, at) => {
    if (at % step !== 0) return [text];
    if (at % (step * 5) === 0) return [];
    if (at % (step * 5) === step) return [text, `A lamp was lit by hand at quay ${at}.`];
    return [text.replace("wide tonight", "narrow this morning")];
  });
}

async function told<T>(what: string, work: () => Promise<T>): Promise<T> {
  const [begun, before, cpu] = [performance.now(), statements, process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(
    `${what} in ${seconds} s, ${((user + system) / 1e6).toFixed(1)} s of processor, ${statements - before} statements, ${memory} MB`,
  );
  return result;
}
