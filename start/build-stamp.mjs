import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { inRoot, root } from "./places.mjs";

const NOT_IN_THE_BUILD = new Set(["cli", "docs", "node_modules", "start", "test", "test-results"]);
const ROOT_FILES = /^(package-lock\.json|tsconfig\.json|.*\.(ts|tsx|mjs|css))$/;

/**
 * A fingerprint of everything a build is made of: the bytes of the files themselves, so that an
 * edit, a checkout and a pull all ask for a new build, a commit of documentation does not, and it
 * works where there is no git.
 */
export function sourceStamp() {
  const hash = createHash("sha256");
  for (const file of sourceFiles()) {
    hash.update(`\0${path.relative(root, file)}\0`).update(fs.readFileSync(file));
  }
  return hash.digest("hex");
}

function sourceFiles() {
  return fs
    .readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && !NOT_IN_THE_BUILD.has(name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(inRoot(entry.name)) : rootFile(entry.name),
    )
    .sort();
}

const GENERATED = new Set([inRoot("prisma", "client"), inRoot("next-env.d.ts")]);

const rootFile = (name) =>
  ROOT_FILES.test(name) && !GENERATED.has(inRoot(name)) ? [inRoot(name)] : [];

function filesUnder(folder) {
  if (GENERATED.has(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(place);
    return entry.isFile() ? [place] : [];
  });
}
