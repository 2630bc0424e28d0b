/**
 * How fast a TMX is brought into a memory, and how much lives in Node meanwhile, however large it is:
 * after a collection of garbage, since the heap grows as the machine lets it. Times are of the clock;
 * on a machine that does other things too, what counts is the time of the processors.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");
process.env.LOG_LEVEL = "silent";

const { db } = await import("@/server/db");
const { importMemory: job } = await import("@/server/jobs/import-memory");
const { createMemory } = await import("@/server/memory/create-memory");
const { storeParts } = await import("@/server/memory/import-parts");
const { transaction } = await import("@/server/db");
const { givenProject } = await import("../support/given");
const { madeUpMemory } = await import("../support/made-up-memory");
const { postgresCpu } = await import("./postgres-cpu");

const SIZES = (process.env.ENFACE_BENCH_UNITS ?? "20000,200000").split(",").map(Number);
/** Every so many batches. */
const LOOKED_AT = 5;
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
  let [alive, batches, looking, lookingCpu] = [0, 0, 0, 0];
  // Looking is the benchmark's own work.
  const onProgress = () => {
    if (batches++ % LOOKED_AT !== 0) return;
    const [begun, cpu] = [performance.now(), process.cpuUsage()];
    collect();
    const { heapUsed, external } = process.memoryUsage();
    alive = Math.max(alive, heapUsed + external);
    const { user, system } = process.cpuUsage(cpu);
    looking += performance.now() - begun;
    lookingCpu += user + system;
  };
  const [{ backend } = { backend: 0 }] = await db.$queryRaw<{ backend: number }[]>`
    select pg_backend_pid() as backend`;
  const [begun, cpu, database] = [performance.now(), process.cpuUsage(), postgresCpu(backend)];
  const { signal } = new AbortController();
  const store = await job.run({ importId }, { projectId, actor, onProgress, signal });
  await transaction(store);
  const seconds = (performance.now() - begun - looking) / 1000;
  const own = process.cpuUsage(cpu);
  const theirs = (postgresCpu(backend) ?? Number.NaN) - (database ?? Number.NaN);
  console.log(
    `${size} units: ${Math.round(size / seconds)} a second, ${Math.round((own.user + own.system - lookingCpu) / size)} µs of processor each in Node, ${Math.round(theirs / size)} in PostgreSQL; at most ${Math.round(alive / 1e6)} MB live`,
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
