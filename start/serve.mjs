import fs from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { keepRunning } from "./child.mjs";
import { inRoot } from "./places.mjs";
import { isDiskFull, Stop } from "./say.mjs";

const NEXT = inRoot("node_modules", "next", "dist", "bin", "next");
const WORKER = inRoot("server", "jobs", "work.ts");
/** In MB, for what does not live long: with the 16 of every Node, an import clears up for a third of its time. */
export const ROOM = "--max-semi-space-size=64";
const PATIENCE_MS = 60_000;

/**
 * Starts the web server and the worker that does the jobs, and waits until both are at work.
 * @param {{ databaseUrl: string, secret: string, port: number, host?: string, mode?: "start" | "dev",
 *   quiet?: boolean, env?: Record<string, string> }} options quiet: their logs are not shown
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function serve(options) {
  const { port, host = "127.0.0.1", mode = "start", quiet = false } = options;
  const url = addressOf(host, port);
  const env = environment(options, url);
  const web = keepRunning([NEXT, mode, "--port", String(port), "--hostname", host], env);
  const worker = fs.existsSync(WORKER)
    ? keepRunning([ROOM, "--import", "tsx", WORKER], env)
    : undefined;
  const children = worker ? [web, worker] : [web];
  const stop = async () => void (await Promise.all(children.map((child) => child.stop())));
  try {
    const up = Promise.all([answers(url), worker?.ready]);
    await Promise.race([up, ...children.map((child) => refusal(child, port))]);
  } catch (error) {
    await stop();
    throw error;
  }
  for (const child of children) child.answered(!quiet);
  return { url, stop };
}

function environment({ databaseUrl, secret, mode = "start", env = {} }, url) {
  return {
    ...process.env,
    NODE_ENV: mode === "dev" ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    ENFACE_URL: process.env.ENFACE_URL || url,
    DATABASE_URL: databaseUrl,
    BETTER_AUTH_SECRET: secret,
    ...env,
  };
}

/** The address to open: a server that listens everywhere is also at this machine's own address. */
function addressOf(host, port) {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

async function answers(url) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const answer = await fetch(`${url}/healthz`, { redirect: "manual" }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer) return;
    await wait(50);
  }
  throw new Stop(`The server did not answer at ${url} within a minute: try again.`);
}

async function refusal(child, port) {
  const words = await child.fallen;
  if (/EADDRINUSE/.test(words)) throw new Stop(takenPort(port));
  if (isDiskFull(words)) throw new Stop("The disk is full: free some space and start again.");
  throw new Stop(`${words}\n\nThe server ended as soon as it began: what it said stands above.`);
}

/** What to do about a port that another program has. */
export const takenPort = (port) =>
  `Port ${port} is taken by another program: stop that one, or choose another port, as in PORT=${Number(port) + 1} npm start.`;
