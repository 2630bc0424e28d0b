import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { buildApp } from "./build.mjs";
import { chromium } from "./chromium.mjs";
import { generateClient } from "./client.mjs";
import { inRoot } from "./places.mjs";
import { runNode } from "./run.mjs";
import { step } from "./say.mjs";
import { migratedTemplate, temporaryPostgres } from "./temporary.mjs";
import { playwrightCount, vitestCount } from "./test-counts.mjs";

const VITEST_PROJECTS = ["domain", "server", "app"];
const PARTS = [...VITEST_PROJECTS, "e2e"];
/** The server prints PDFs with one. */
const WITH_BROWSER = ["server", "e2e"];

/** @param {readonly string[]} words parts to run, and words that file names must contain */
export async function runTests(words) {
  const asked = PARTS.filter((part) => words.includes(part));
  const parts = asked.length ? asked : PARTS;
  const filters = words.filter((word) => !PARTS.includes(word));
  await step("Client", generateClient);
  const projects = VITEST_PROJECTS.filter((project) => parts.includes(project));
  const room = await testRoom(parts.some((part) => WITH_BROWSER.includes(part)));
  const counts = [];
  if (projects.length) counts.push(await runVitest(projects, filters, room));
  if (parts.includes("e2e")) counts.push(await runPlaywright(filters, room));
  return counts.reduce(
    (all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }),
    { passed: 0, failed: 0 },
  );
}

/** A PostgreSQL of one's own, and what the tests must know to make databases there and to find a browser. */
async function testRoom(withBrowser) {
  const { folder, postgres } = await step("Database", async () => ({
    ...(await temporaryPostgres()),
    said: "started, for these tests alone",
  }));
  const template = await migrated(postgres);
  const browser = withBrowser ? await step("Browser", chromium) : undefined;
  const env = {
    ...process.env,
    ...browser?.env,
    ...(browser && { ENFACE_CHROMIUM: browser.program }),
    NODE_ENV: "test",
    NEXT_TELEMETRY_DISABLED: "1",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
    ENFACE_DATA: folder,
    // Whoever needs a database copies the template: nobody's tests see another's, or a desk in use.
    DATABASE_URL: "",
    ENFACE_TEST_ADMIN_URL: postgres.urlOf("postgres"),
    ENFACE_TEST_TEMPLATE: template,
    BETTER_AUTH_SECRET: randomBytes(32).toString("base64url"),
  };
  return { folder, env };
}

async function migrated(postgres) {
  let template;
  await step("Migrations", async () => {
    template = await migratedTemplate(postgres);
    return { said: "applied" };
  });
  return template;
}

async function runVitest(projects, filters, { folder, env }) {
  const report = path.join(folder, "vitest.json");
  const { code } = await runNode(
    inRoot("node_modules", "vitest", "vitest.mjs"),
    [
      "run",
      ...projects.flatMap((project) => ["--project", project]),
      ...["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`],
      ...filters,
    ],
    { cwd: inRoot(), env, show: true },
  );
  return vitestCount(readReport(report), code);
}

async function runPlaywright(filters, { folder, env }) {
  await step("Build", buildApp);
  const report = path.join(folder, "playwright.json");
  const scratch = path.join(folder, "browser");
  fs.mkdirSync(scratch);
  const { code } = await runNode(
    inRoot("node_modules", "@playwright", "test", "cli.js"),
    ["test", "--config", "test/e2e/playwright.config.ts", "--reporter=list,json", ...filters],
    {
      cwd: inRoot(),
      show: true,
      env: {
        ...env,
        TMPDIR: scratch,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    },
  );
  return playwrightCount(readReport(report), code);
}

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
