import fs from "node:fs";
import { chromium } from "./chromium.mjs";
import { inRoot } from "./places.mjs";
import { runNode } from "./run.mjs";
import { Stop, step } from "./say.mjs";
import { ROOM } from "./serve.mjs";
import { openWorkplace } from "./workplace.mjs";

/** @param {readonly string[]} given words, and options for the files; @returns {Promise<string[]>} the files that broke */
export async function benchmarks(given) {
  const options = given.filter((word) => word.startsWith("--"));
  const files = benchFiles(given.filter((word) => !word.startsWith("--")));
  const { env } = await openWorkplace({ throwaway: false });
  const browser = await step("Browser", chromium);
  const broken = [];
  for (const file of files) {
    console.log(`\n${file}`);
    const { code } = await runNode(
      ROOM,
      ["--import", "tsx", inRoot("test", "bench", file), ...options],
      {
        cwd: inRoot(),
        env: { ...env, ...browser.env, ENFACE_CHROMIUM: browser.program },
        show: true,
      },
    );
    if (code !== 0) broken.push(file);
  }
  return broken;
}

/** A benchmark is a file of test/bench that exports nothing; one that does is shared by several. */
function benchFiles(words) {
  const files = fs
    .readdirSync(inRoot("test", "bench"))
    .filter((name) => name.endsWith(".ts"))
    .filter((name) => !/^export /m.test(fs.readFileSync(inRoot("test", "bench", name), "utf8")))
    .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
    .sort();
  if (!files.length) throw new Stop(`test/bench has no file named like ${words.join(" or ")}.`);
  return files;
}
