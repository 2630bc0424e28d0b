import { readFileSync } from "node:fs";
import { commands } from ".";
import { run } from "./run";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader such as `head` that has seen enough is no reason to complain.
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

const { version } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as { version: string };

process.exitCode = await run(process.argv.slice(2), {
  commands,
  version,
  terminal: {
    out: (text) => process.stdout.write(text),
    tell: (text) => process.stderr.write(text),
    isWatched: process.stderr.isTTY === true,
    // npm runs scripts in the project's folder and says here where it was called.
    folder: process.env.INIT_CWD ?? process.cwd(),
  },
});
