import { generateClient } from "./client.mjs";
import { atTheEnd, endOnSignals, tidyUp } from "./ending.mjs";
import { isFree } from "./free-port.mjs";
import { installPackages } from "./install.mjs";
import { dataFolder } from "./places.mjs";
import { Stop, step, tellingFailures } from "./say.mjs";
import { keptSecret } from "./secret.mjs";
import { serve, takenPort } from "./serve.mjs";

/**
 * Everything between a fresh clone and a desk that answers, one line per step.
 * @param {"start" | "dev"} mode
 */
export async function openDesk(mode) {
  const began = performance.now();
  endOnSignals();
  await tellingFailures(async () => {
    const address = await chosenAddress();
    await step("Packages", installPackages);
    await step("Client", generateClient);
    const { readyDatabase } = await import("./ready-database.mjs");
    const databaseUrl = await readyDatabase();
    if (mode === "start") await step("Build", async () => (await import("./build.mjs")).buildApp());
    const { url } = await step("Serve", () => begin({ ...address, mode, databaseUrl }));
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`\n  Enface is at ${url} (${seconds} s). Ctrl-C stops it.\n`);
  });
  if (process.exitCode) {
    await tidyUp();
    process.exit();
  }
}

/** Asked before anything that takes time. */
async function chosenAddress() {
  const port = Number(process.env.PORT || 3000);
  const host = process.env.HOST || "127.0.0.1";
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Stop(`PORT is ${process.env.PORT}: give a number from 1 to 65535, as in PORT=3001.`);
  }
  if (!(await mayListen(port, host))) throw new Stop(takenPort(port));
  return { port, host };
}

async function mayListen(port, host) {
  try {
    return await isFree(port, host);
  } catch (error) {
    if (error.code === "EACCES") {
      throw new Stop(
        `This account may not use port ${port}: choose one above 1023, as in PORT=3000.`,
      );
    }
    throw new Stop(
      `HOST is ${host}, which is no address of this machine: 127.0.0.1 is for this machine alone, 0.0.0.0 for all.`,
    );
  }
}

async function begin(options) {
  const server = await serve({ ...options, secret: keptSecret(dataFolder()) });
  atTheEnd(() => server.stop());
  return { url: process.env.ENFACE_URL || server.url, said: "answers" };
}
