import { spawn } from "node:child_process";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { keepRunning } from "../../start/child.mjs";
import { isAlive } from "../../start/lock.mjs";
import { scratchFolder } from "./scratch";

const CHILD = new URL("../../start/child.mjs", import.meta.url).href;

describe("a server or worker that npm start began", () => {
  it("leaves when npm start is killed", async () => {
    const { notes, program } = noting("setInterval(() => undefined, 1_000);");
    const parent = spawn(process.execPath, [
      "--input-type=module",
      "--eval",
      `import { keepRunning } from "${CHILD}"; keepRunning(["${program}"], process.env);`,
    ]);

    const [pid = 0] = await pidsIn(notes, 1);
    parent.kill("SIGKILL");

    await expect.poll(() => isAlive(pid), { timeout: 30_000 }).toBe(false);
  });

  it("is started again when it falls", async () => {
    const { notes, program } = noting("setTimeout(() => process.exit(1), 200);");
    const child = keepRunning([program], process.env);
    onTestFinished(() => child.stop());
    await pidsIn(notes, 1);
    child.answered(false);

    const [first, second] = await pidsIn(notes, 2);

    expect(second).not.toBe(first);
  });

  it("that never came up says why", async () => {
    const { program } = noting('console.error("no such table"); process.exit(1);');

    const child = keepRunning([program], process.env);

    expect(await child.fallen).toBe("no such table");
  });

  it("is stopped politely", async () => {
    const { notes, program } = noting(
      'process.on("SIGTERM", () => { note("goodbye"); process.exit(0); }); setInterval(() => undefined, 1_000);',
    );
    const child = keepRunning([program], process.env);
    await pidsIn(notes, 1);
    await wait(50);

    await child.stop();

    expect(linesIn(notes)).toContain("goodbye");
  });
});

/** A program that notes its process number in a file before it goes on. */
function noting(code: string) {
  const folder = scratchFolder();
  const notes = path.join(folder, "notes");
  const program = path.join(folder, "program.mjs");
  appendFileSync(notes, "");
  writeFileSync(
    program,
    `import { appendFileSync } from "node:fs";
const note = (line) => appendFileSync(${JSON.stringify(notes)}, line + "\\n");
${code}
note(process.pid);`,
  );
  return { notes, program };
}

const linesIn = (file: string) => readFileSync(file, "utf8").trim().split("\n").filter(Boolean);

async function pidsIn(file: string, count: number): Promise<number[]> {
  while (linesIn(file).length < count) await wait(20);
  return linesIn(file).map(Number);
}
