import { spawn } from "node:child_process";
import { atTheEnd } from "./ending.mjs";

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions & { show?: boolean }} [options] `show` lets the
 *   program write to this terminal; otherwise its output is collected
 * @returns {Promise<{ code: number, output: string }>} 127 where it could not be started at all
 */
export function run(program, args, { show = false, ...options } = {}) {
  return new Promise((resolve) => {
    const stdio = ["ignore", ...(show ? ["inherit", "inherit"] : ["pipe", "pipe"])];
    const child = spawn(program, args, { stdio, ...options });
    const forget = atTheEnd(() => child.kill());
    const over = (code, output) => resolve({ code, output }, forget());
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.on("error", (error) => over(127, `${output}${error.message}`));
    child.on("close", (code) => over(code ?? 1, output));
  });
}

/** Runs a JavaScript file of an installed package with this Node. */
export const runNode = (file, args, options) => run(process.execPath, [file, ...args], options);
