import fs from "node:fs";
import path from "node:path";
import { chromium } from "./chromium.mjs";
import { inRoot } from "./places.mjs";
import { runNode } from "./run.mjs";
import { step } from "./say.mjs";
import { openWorkplace } from "./workplace.mjs";

/** Runs test/e2e/screenshots.ts with ENFACE_URL, DATABASE_URL and ENFACE_CHROMIUM in its environment. */
export async function takeScreenshots() {
  const { folder, env } = await openWorkplace({ throwaway: true });
  const browser = await step("Browser", chromium);
  const scratch = path.join(folder, "browser");
  fs.mkdirSync(scratch);
  return runNode("--import", ["tsx", inRoot("test", "e2e", "screenshots.ts")], {
    cwd: inRoot(),
    show: true,
    env: { ...env, ...browser.env, TMPDIR: scratch, ENFACE_CHROMIUM: browser.program },
  });
}
