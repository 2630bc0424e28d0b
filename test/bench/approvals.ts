/**
 * Fifty people who save and approve in one version at once, beside what plain single-row updates reach
 * on the same PostgreSQL in the same run, by the bare driver and by the client of the desk. In turns, so
 * that what else the machine does falls on all of them.
 */
const AT_ONCE = 50;
process.env.DATABASE_CONNECTIONS = String(AT_ONCE);
process.env.LOG_LEVEL = "silent";

const { Pool } = await import("pg");
const { db } = await import("@/server/db");
const { approve } = await import("@/server/versions/approve");
const { saveDraft } = await import("@/server/versions/save-draft");
const { givenPairedVersion } = await import("../support/given");
const { longText } = await import("../support/long-text");
const { postgresCpu } = await import("./postgres-cpu");
const { p50p95, perSecond } = await import("./timed");

const PASSAGES = 30_000;
const SECONDS = 1;
const TURNS = 6;

const { source, target } = longText(PASSAGES);
const given = await givenPairedVersion({ paragraphs: source, texts: target });
const { projectId, versionId, translator, reviewer } = given;
const ids = await db.passage.findMany({
  where: { versionId },
  orderBy: { position: "asc" },
  select: { id: true },
});
const idAt = (turn: number) => ids[turn % PASSAGES]?.id ?? "";

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: AT_ONCE });
await pool.query("drop table if exists bench_plain");
await pool.query(
  'create table bench_plain as select id, position, text, revision from "Passage" where "versionId" = $1',
  [versionId],
);
await pool.query("alter table bench_plain add primary key (id)");
const [{ pid }] = (await pool.query("select pg_backend_pid() as pid")).rows as [{ pid: number }];

let saved = 0;
let approved = PASSAGES - 1;
/** Nobody approves what was just saved: saves go up from the first passage, approvals down from the last. */
const next = (at: number) => ({ projectId, versionId, passageId: idAt(at), revision: 1 });
const words = (turn: number) => `Eine neue Fassung, ${turn}.`;
const WORK = {
  "plain updates": (turn: number) =>
    pool.query("update bench_plain set text = $2, revision = revision + 1 where id = $1", [
      idAt(turn * 7),
      words(turn),
    ]),
  "plain updates by the client of the desk": (turn: number) =>
    db.$executeRaw`update bench_plain set text = ${words(turn)}, revision = revision + 1
                    where id = ${idAt(turn * 7)}::uuid`,
  saves: (turn: number) =>
    saveDraft(translator, { ...next(saved++), text: words(turn), origin: "typed" }),
  approvals: () => approve(reviewer, next(approved--)),
} satisfies Record<string, (turn: number) => Promise<unknown>>;

type Name = keyof typeof WORK;
type Sum = { seconds: number; times: number[]; node: number; postgres: number };
const names = Object.keys(WORK) as Name[];
const sums = new Map<Name, Sum>();

// Each connection plans a statement some times before it keeps one plan: it has done so after a turn.
for (let turn = 0; turn <= TURNS; turn += 1) {
  for (const name of names) {
    const [cpu, before, begun] = [process.cpuUsage(), postgresCpu(pid) ?? 0, performance.now()];
    const { times } = await perSecond(AT_ONCE, SECONDS, WORK[name]);
    const { user, system } = process.cpuUsage(cpu);
    const sum = sums.get(name) ?? { seconds: 0, times: [], node: 0, postgres: 0 };
    if (turn > 0) {
      sum.seconds += (performance.now() - begun) / 1_000;
      sum.times.push(...times);
      sum.node += user + system;
      sum.postgres += (postgresCpu(pid) ?? 0) - before;
    }
    sums.set(name, sum);
  }
}

const rateOf = (name: Name) => {
  const { times, seconds } = sums.get(name) ?? { times: [], seconds: 1 };
  return times.length / seconds;
};
for (const name of names) {
  const { times, node, postgres } = sums.get(name) ?? { times: [], node: 0, postgres: 0 };
  const each = (micros: number) => `${(micros / times.length / 1_000).toFixed(2)} ms`;
  const share = (of: Name) => `${((100 * rateOf(name)) / rateOf(of)).toFixed(0)} %`;
  console.log(
    `${name}: ${Math.round(rateOf(name))} a second, ${p50p95(times.sort((a, b) => a - b))}; each ${each(node)} of Node's processor and ${each(postgres)} of PostgreSQL's; ${share("plain updates")} of plain updates, ${share("plain updates by the client of the desk")} of those by the client of the desk`,
  );
}

await pool.query("drop table bench_plain");
await pool.end();
await db.$disconnect();
