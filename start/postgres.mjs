import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort, isFree } from "./free-port.mjs";
import { withLock } from "./lock.mjs";
import { asAccount, giveTo, postgresAccount, reachableFolder } from "./postgres-account.mjs";
import { postgresBinaries } from "./postgres-binaries.mjs";
import { postgresGuests } from "./postgres-guests.mjs";
import { runningPostgres } from "./postgres-running.mjs";
import { run } from "./run.mjs";
import { isDiskFull, Stop } from "./say.mjs";

const USER = "enface";
const TRIES = 10;
const LOG_LIMIT = 10_000_000;

/**
 * Starts the PostgreSQL that comes with Enface, or finds it running, with its cluster in `folder`.
 * Whatever became of the last one that ran there (stopped, killed, still up) does not matter.
 * @param {{ folder: string, throwaway?: boolean }} options throwaway: faster, and lost in a crash
 * @returns {Promise<{ started: boolean, port: number, keep(): void, urlOf(database: string): string,
 *   leave(): Promise<void>, stop(): Promise<void> }>} `leave` stops it only if nobody else uses it
 */
export async function startPostgres({ folder, throwaway = false }) {
  const cluster = await clusterIn(folder, throwaway);
  const guests = postgresGuests(cluster.folder);
  const started = await withLock(path.join(cluster.folder, "postgres.lock"), async () => {
    const done = await bringUp(cluster);
    guests.enter();
    return done;
  });
  const { port } = runningPostgres(cluster.data);
  const password = fs.readFileSync(cluster.password, "utf8").trim();
  return {
    started,
    port,
    urlOf: (database) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`,
    keep: () => guests.keep(),
    leave: async () => {
      if (guests.leave()) await shutDown(cluster);
    },
    stop: async () => {
      guests.release();
      guests.leave();
      await shutDown(cluster);
    },
  };
}

/** Stops the PostgreSQL of that folder, if it runs. */
export async function stopPostgres(folder) {
  const cluster = await clusterIn(folder, false);
  postgresGuests(cluster.folder).release();
  await shutDown(cluster);
}

async function clusterIn(wanted, throwaway) {
  const folder = reachableFolder(wanted);
  const account = postgresAccount(folder);
  return {
    folder,
    account,
    throwaway,
    binaries: await postgresBinaries(folder, account),
    data: path.join(folder, "postgres"),
    log: path.join(folder, "postgres.log"),
    password: path.join(folder, "postgres.password"),
    port: path.join(folder, "postgres.port"),
  };
}

async function bringUp(cluster) {
  if (runningPostgres(cluster.data)) return false;
  if (!fs.existsSync(cluster.data)) await createCluster(cluster);
  prepareLog(cluster);
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const failure = await tryToStart(cluster);
    if (!failure) return true;
    await passOver(failure, cluster);
  }
  throw new Stop(`PostgreSQL does not start: ${cluster.log} says why.`);
}

/** Made beside and renamed: a cluster whose making was cut short is made anew. */
async function createCluster(cluster) {
  const half = `${cluster.data}.new`;
  fs.rmSync(half, { recursive: true, force: true });
  fs.mkdirSync(half, { mode: 0o700 });
  giveTo(cluster.account, half);
  fs.writeFileSync(cluster.password, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
  giveTo(cluster.account, cluster.password);
  const { code, output } = await program(cluster, "initdb", [
    ...["--pgdata", half, "--username", USER, "--encoding", "UTF8"],
    ...["--auth", "scram-sha-256", "--pwfile", cluster.password],
    // With the C locale, pg_trgm finds no letters in Arabic or Chinese script, and says nothing.
    ...["--locale-provider=builtin", "--locale=C.UTF-8", "--data-checksums", "--no-instructions"],
    ...(cluster.throwaway ? ["--no-sync"] : []),
  ]);
  if (code !== 0) throw new Stop(sentenceForOutput(output, "The database could not be made"));
  fs.appendFileSync(path.join(half, "postgresql.conf"), "\ninclude = 'enface.conf'\n");
  fs.renameSync(half, cluster.data);
}

function prepareLog({ log, account }) {
  const found = fs.statSync(log, { throwIfNoEntry: false });
  if (found && found.size > LOG_LIMIT) fs.renameSync(log, `${log}.old`);
  fs.closeSync(fs.openSync(log, "a", 0o600));
  giveTo(account, log);
}

/** @returns {Promise<string | undefined>} what PostgreSQL said, if it did not start */
async function tryToStart(cluster) {
  const before = fs.statSync(cluster.log).size;
  const port = await choosePort(cluster.port);
  fs.writeFileSync(path.join(cluster.data, "enface.conf"), settings(port, cluster.throwaway), {
    mode: 0o644,
  });
  const { code, output } = await program(cluster, "pg_ctl", [
    ...["--pgdata", cluster.data, "--log", cluster.log],
    ...["--wait", "--timeout", "120", "start"],
  ]);
  if (code === 0) return undefined;
  return `${output}\n${fs.readFileSync(cluster.log).subarray(before).toString()}`;
}

/** The port of last time if it is still free, so that the address stays the same. */
async function choosePort(file) {
  const last = fs.existsSync(file) ? Number(fs.readFileSync(file, "utf8")) : 0;
  const port = last && (await isFree(last, "127.0.0.1")) ? last : await freePort();
  fs.writeFileSync(file, `${port}\n`);
  return port;
}

function settings(port, throwaway) {
  const lines = [
    `port = ${port}`,
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    "max_connections = 200",
    `shared_buffers = ${throwaway ? 256 : buffers()}MB`,
    "work_mem = 16MB",
    "maintenance_work_mem = 128MB",
    "max_wal_size = 2GB",
    "random_page_cost = 1.1",
    "jit = off",
    "log_checkpoints = off",
    "timezone = 'UTC'",
    ...(throwaway ? ["fsync = off", "synchronous_commit = off", "full_page_writes = off"] : []),
  ];
  return `# Written at each start. Own settings go into postgresql.conf, below its include.\n${lines.join("\n")}\n`;
}

/** An eighth of the machine, in MB: the indexes of a memory of a million units are 500. */
function buffers() {
  return Math.min(2_048, Math.max(128, Math.round(os.totalmem() / 8 / 1024 ** 2)));
}

/** What passes by itself is waited for (a killed server's last children, a port just lost). */
async function passOver(failure, cluster) {
  if (/could not bind|Address already in use/.test(failure)) {
    fs.rmSync(cluster.port, { force: true });
  } else if (/pre-existing shared memory block|lock file .* already exists/.test(failure)) {
    await wait(1_000);
  } else {
    throw new Stop(sentenceForOutput(failure, "PostgreSQL does not start", cluster.log));
  }
}

async function shutDown(cluster) {
  if (!runningPostgres(cluster.data)) return;
  const args = ["--pgdata", cluster.data, "--mode", "fast", "--wait", "--timeout", "60", "stop"];
  await program(cluster, "pg_ctl", args);
}

const program = ({ binaries, account }, name, args) =>
  run(path.join(binaries, "bin", name), args, asAccount(account));

function sentenceForOutput(output, what, log) {
  if (isDiskFull(output))
    return "The disk is full: free some space and run the same command again.";
  if (/Permission denied|not owned by|wrong ownership/i.test(output)) {
    return `${what}, because its folder belongs to another account: start Enface as that account, or set ENFACE_DATA to another folder.`;
  }
  if (/database files are incompatible/i.test(output)) {
    return `${what}, because its files were made by another version of PostgreSQL: use the Enface they were made with, or set ENFACE_DATA to an empty folder.`;
  }
  const reason = /(?:FATAL|error):\s*(.+)/.exec(output)?.[1] ?? output.trim().split("\n").pop();
  return `${what} (${reason})${log ? `: ${log} says more.` : "."}`;
}
