import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The use cases about a project that there are, by what the files of server/ say. */
export function useCasesThere(): string[] {
  const server = fileURLToPath(new URL("../../server", import.meta.url));
  const files = readdirSync(server, { recursive: true, encoding: "utf8" });
  return files
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(path.join(server, name), "utf8"))
    .filter((text) => /projectId: z\.uuid\(\)/.test(text))
    .flatMap(
      (text) => /^export (?:async )?function (\w+)\(\s*actor: Actor\b/m.exec(text)?.[1] ?? [],
    )
    .sort();
}
