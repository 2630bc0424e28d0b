import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { commands } from "@/cli";
import { run } from "@/cli/run";

/** The command line in a folder of its own, for the tests of one file. */
export function givenCommandLine() {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "enface-cli-"));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const at = (name: string) => path.join(folder, name);

  return {
    at,
    file: (name: string, text: string) => writeFile(at(name), text),
    enface: async (...words: string[]) => {
      let [out, told] = ["", ""];
      const terminal = {
        out: (text: string) => {
          out += text;
        },
        tell: (text: string) => {
          told += text;
        },
        isWatched: false,
        folder,
      };
      const code = await run(words, { commands, version: "0", terminal });
      return { code, out, told };
    },
  };
}
