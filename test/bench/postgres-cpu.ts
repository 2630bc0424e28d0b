import fs from "node:fs";

/** Of a tick of the kernel, in µs. */
const TICK = 10_000;

/**
 * The processor time, in µs, that all of PostgreSQL has used so far: the server that a backend belongs
 * to, and what it has started. `undefined` where that cannot be read (elsewhere than on Linux, or where
 * the database runs on another machine). Of processes that have ended, the server keeps the sum.
 */
export function postgresCpu(backend: number): number | undefined {
  try {
    const server = servers.get(backend) ?? stat(backend).parent;
    servers.set(backend, server);
    const children = fs
      .readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          const child = stat(Number(name));
          return child.parent === server ? [child.own] : [];
        } catch {
          return []; // It has ended since.
        }
      });
    const { own, ended } = stat(server);
    return (children.reduce((sum, one) => sum + one, 0) + own + ended) * TICK;
  } catch {
    return undefined;
  }
}

/** By backend: a connection that nobody needs is closed, and its server goes on. */
const servers = new Map<number, number>();

function stat(pid: number) {
  const text = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const field = (at: number) => Number(fields[at]);
  return { parent: field(1), own: field(11) + field(12), ended: field(13) + field(14) };
}
