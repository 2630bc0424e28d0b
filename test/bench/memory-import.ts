/** How fast a TMX is brought into a memory, and how much memory that takes however large it is. */
process.env.LOG_LEVEL = "silent";

const { db } = await import("@/server/db");
const { importMemory: job } = await import("@/server/jobs/import-memory");
const { createMemory } = await import("@/server/memory/create-memory");
const { storeParts } = await import("@/server/memory/import-parts");
const { transaction } = await import("@/server/db");
const { givenProject } = await import("../support/given");
const { madeUpMemory } = await import("../support/made-up-memory");

const SIZES = (process.env.ENFACE_BENCH_UNITS ?? "20000,200000").split(",").map(Number);
const made = madeUpMemory(7);

for (const size of SIZES) {
  const { projectId, manager: actor } = await givenProject();
  const { memoryId } = await createMemory(actor, { projectId, name: "Harbour", penalty: 0 });
  // Not through the queue: the worker of the desk would take it.
  const { id: importId } = await db.memoryImport.create({
    data: { memoryId, fileName: "harbour.tmx", byId: actor.userId },
  });
  const bytes = await storeParts({ importId, file: 0 }, tmxOf(size));
  await db.memoryImport.update({ where: { id: importId }, data: { size: bytes } });
  let peak = 0;
  const onProgress = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const { signal } = new AbortController();
  const store = await job.run({ importId }, { projectId, actor, onProgress, signal });
  await transaction(store);
  const seconds = (performance.now() - begun) / 1000;
  const own = process.cpuUsage(cpu);
  console.log(
    `${size} units: ${Math.round(size / seconds)} a second, ${Math.round((own.user + own.system) / size)} µs of processor each in Node, at most ${Math.round(peak / 1e6)} MB of memory`,
  );
}
await db.$disconnect();

async function* tmxOf(size: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode('<?xml version="1.0"?><tmx version="1.4"><header srclang="en"/><body>');
  for (let at = 0; at < size; at++) {
    const text = made.unit(at);
    yield encoder.encode(
      `<tu changedate="20260301T090000Z"><tuv xml:lang="en"><seg>${text}</seg></tuv><tuv xml:lang="de"><seg>${text}</seg></tuv></tu>\n`,
    );
  }
  yield encoder.encode("</body></tmx>");
}
