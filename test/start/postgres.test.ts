import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { withConnection } from "../../start/connect.mjs";
import { isAlive } from "../../start/lock.mjs";
import { startPostgres } from "../../start/postgres.mjs";
import { scratchFolder, scratchPostgres } from "./scratch";

describe("the embedded PostgreSQL", () => {
  it("knows the letters of Arabic script, which fuzzy search needs", async () => {
    const { postgres } = await scratchPostgres();

    const alike = await ask(
      postgres,
      "create extension pg_trgm; select similarity('ترجمہ', 'ترجمہ')::int as answer",
    );

    expect(alike).toBe(1);
  });

  it("has its rows after it was killed, at the address it had", async () => {
    const { folder, postgres } = await scratchPostgres(scratchFolder(), { throwaway: false });
    await ask(postgres, "create table kept (word text)");
    await ask(postgres, "insert into kept values ('river')");

    await kill(folder);
    const again = await startPostgres({ folder });

    expect(await ask(again, "select word as answer from kept")).toBe("river");
    expect(again.port).toBe(postgres.port);
    expect(again.started).toBe(true);
  });

  it("does not take a strange process for its predecessor", async () => {
    const { folder, postgres } = await scratchPostgres();
    const file = path.join(folder, "postgres", "postmaster.pid");
    const left = readFileSync(file, "utf8");
    await postgres.stop();
    writeFileSync(file, left.replace(/^\d+/, String(process.pid)));

    const again = await startPostgres({ folder });

    expect(again.started).toBe(true);
    expect(await ask(again, "select 1 as answer")).toBe(1);
  });

  it("moves to another port when its own was taken meanwhile", async () => {
    const { folder, postgres } = await scratchPostgres();
    await postgres.stop();
    await occupy(postgres.port);

    const again = await startPostgres({ folder });

    expect(again.port).not.toBe(postgres.port);
    expect(await ask(again, "select 1 as answer")).toBe(1);
  });

  it("serves two who start it at once, and goes when both have left", async () => {
    const folder = scratchFolder();

    const [one, other] = await Promise.all([scratchPostgres(folder), scratchPostgres(folder)]);

    expect([one.postgres.started, other.postgres.started].filter(Boolean)).toHaveLength(1);
    expect(one.postgres.port).toBe(other.postgres.port);
    await one.postgres.leave();
    expect(await ask(other.postgres, "select 1 as answer")).toBe(1);
    await other.postgres.leave();
    await expect(ask(other.postgres, "select 1 as answer")).rejects.toThrow(/cannot be reached/);
  });

  it("stays for a guest in another process", async () => {
    const { folder, postgres } = await scratchPostgres();
    writeFileSync(path.join(folder, "postgres-guests", `${process.ppid}.1`), "");

    await postgres.leave();

    expect(await ask(postgres, "select 1 as answer")).toBe(1);
  });
});

type Postgres = Awaited<ReturnType<typeof startPostgres>>;

/** The first row's `answer` of the last statement. */
function ask(postgres: Postgres, sql: string): Promise<unknown> {
  return withConnection(postgres.urlOf("postgres"), async (client) => {
    const results = [await client.query(sql)].flat();
    return results.at(-1)?.rows[0]?.answer;
  });
}

async function kill(folder: string) {
  const pid = Number(
    readFileSync(path.join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0],
  );
  process.kill(pid, "SIGKILL");
  while (isAlive(pid)) await wait(20);
}

function occupy(port: number) {
  const server = createServer();
  onTestFinished(() => void server.close());
  return new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
}
