import { spawn } from "node:child_process";
import { inRoot } from "./places.mjs";

const LEAVER = new URL("./leave-with-parent.mjs", import.meta.url).href;
const PATIENCE_MS = 10_000;
const RESTART_MS = 1_000;
const LAST_LINES = 12;

/**
 * A Node process that belongs to this one: it leaves when we do, and is started again if it falls.
 * What it writes is held back until it has `answered`, so that a start prints only our own lines.
 * @param {readonly string[]} args of `node`
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ ready: Promise<void>, fallen: Promise<string>, answered(show: boolean): void, stop(): Promise<void> }} `ready`
 *   is settled when it sends "ready", `fallen` with its last words if it ends before it has answered
 */
export function keepRunning(args, env) {
  const state = { child: undefined, up: false, shown: false, stopping: false, words: "" };
  const fallen = new Promise((resolve) => begin(state, args, env, resolve));
  const ready = new Promise((resolve) => {
    state.child.on("message", (message) => message === "ready" && resolve());
  });
  return {
    ready,
    fallen,
    answered(show) {
      state.up = true;
      state.shown = show;
    },
    async stop() {
      state.stopping = true;
      await stopped(state.child);
    },
  };
}

function begin(state, args, env, fell) {
  const child = spawn(process.execPath, args, {
    cwd: inRoot(),
    env: { ...env, NODE_OPTIONS: `${env.NODE_OPTIONS ?? ""} --import=${LEAVER}`.trim() },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  state.child = child;
  for (const name of ["stdout", "stderr"]) {
    child[name].setEncoding("utf8").on("data", (text) => {
      if (state.shown) process[name].write(text);
      else if (!state.up) state.words += text;
    });
  }
  child.on("exit", () => {
    if (state.stopping) return;
    if (!state.up) return fell(lastLines(state.words));
    setTimeout(() => !state.stopping && begin(state, args, env, fell), RESTART_MS).unref();
  });
}

const lastLines = (words) => words.trim().split("\n").slice(-LAST_LINES).join("\n");

function stopped(child) {
  if (child.exitCode !== null || child.signalCode !== null) return undefined;
  return new Promise((resolve) => {
    const impatience = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
    child.once("exit", () => {
      clearTimeout(impatience);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
