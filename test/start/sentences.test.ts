import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkVersion } from "../../start/database-trouble.mjs";
import { freePort } from "../../start/free-port.mjs";
import { migrate } from "../../start/migrate.mjs";
import { oldNodeSentence } from "../../start/node-version.mjs";
import { sentenceFor } from "../../start/say.mjs";
import { scratchFolder } from "./scratch";

describe("what keeps Enface from starting is told in one sentence", () => {
  it("when Node is too old", () => {
    expect(oldNodeSentence("18.20.4", "20.19")).toBe(
      "Enface needs Node 20.19 or newer and this is Node 18.20.4: install a newer one from https://nodejs.org and try again.",
    );
    expect(oldNodeSentence("20.18.3", "20.19")).toContain("this is Node 20.18.3");
    expect(["20.19.0", "22.1.0", "24.0.0"].map((it) => oldNodeSentence(it, "20.19"))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("when the port is taken", async () => {
    const port = await takenPort();

    const { code, output } = await start({ PORT: String(port) });

    expect(code).toBe(1);
    expect(output).toBe(
      `Port ${port} is taken by another program: stop that one, or choose another port, as in PORT=${port + 1} npm start.\n`,
    );
  });

  it("when PORT is no port", async () => {
    const { output } = await start({ PORT: "http" });

    expect(output).toBe("PORT is http: give a number from 1 to 65535, as in PORT=3001.\n");
  });

  it("when the database cannot be reached", async () => {
    const port = await freePort();
    const url = `postgresql://desk:secret@127.0.0.1:${port}/desk`;

    const { code, output } = await start({ PORT: String(await freePort()), DATABASE_URL: url });

    expect(code).toBe(1);
    expect(output.trim().split("\n").at(-1)).toBe(
      `The database at 127.0.0.1:${port}/desk cannot be reached (connect ECONNREFUSED 127.0.0.1:${port}): start it, or mend DATABASE_URL.`,
    );
    expect(output).not.toContain("secret");
  });

  it("when DATABASE_URL is no address", async () => {
    await expect(migrate("localhost")).rejects.toThrow(/^DATABASE_URL is not an address such as/);
  });

  it("when the database is too old", async () => {
    const answer = { number: 140_012, version: "14.12", encoding: "UTF8" };

    const checked = checkVersion({ query: async () => ({ rows: [answer] }) });

    await expect(checked).rejects.toThrow(
      "Enface needs PostgreSQL 15 or newer and the one at DATABASE_URL is 14.12: upgrade it, or unset DATABASE_URL to use the one that comes with Enface.",
    );
  });

  it("when the disk is full", () => {
    const full = Object.assign(new Error("write"), { code: "ENOSPC" });
    const fromPostgres = new Error('FATAL: could not write "base/1": No space left on device');

    expect([full, fromPostgres].map(sentenceFor)).toEqual([
      "The disk is full: free some space and run the same command again.",
      "The disk is full: free some space and run the same command again.",
    ]);
  });

  it("when the data folder cannot be made", async () => {
    const folder = scratchFolder();
    writeFileSync(path.join(folder, "file"), "");

    const { output } = await start({
      PORT: String(await freePort()),
      ENFACE_DATA: path.join(folder, "file", "data"),
      DATABASE_URL: "",
    });

    expect(output.trim().split("\n").at(-1)).toMatch(
      /cannot be a folder, because part of its path is a file: set ENFACE_DATA to a folder\.$/,
    );
  });
});

function takenPort(): Promise<number> {
  const server = createServer();
  onTestFinished(() => void server.close());
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

/** Runs `npm start`'s own program to its end. */
function start(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const program = path.join(__dirname, "..", "..", "start", "start.mjs");
  const child = spawn(process.execPath, [program], { env: { ...process.env, ...env } });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}
