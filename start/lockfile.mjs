import "./node-version.mjs";
import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { inRoot } from "./places.mjs";

/**
 * Packages made for one system each (@next/swc-darwin-arm64 and the like) are missing from the
 * lockfile where `npm install` was run against a registry that does not hold them all; and then
 * `npm ci` refuses to install anything. `node start/lockfile.mjs` adds them, by the versions that
 * the packages asking for them name.
 * @param {{ packages: Record<string, any> }} lock
 * @returns {{ packages: Record<string, any> }}
 */
export function completeLockfile(lock) {
  const packages = { ...lock.packages };
  for (const { name, version, dev } of missingFrom(lock)) {
    packages[`node_modules/${name}`] = {
      version,
      ...fits("cpu", name),
      ...(dev ? { dev } : {}),
      ...fits("libc", name),
      optional: true,
      ...fits("os", name),
    };
  }
  const [first, ...rest] = Object.entries(packages);
  rest.sort(([one], [other]) => one.localeCompare(other, "en"));
  return { ...lock, packages: Object.fromEntries([first, ...rest]) };
}

/**
 * The optional packages that some package names with an exact version and the lockfile lacks.
 * @param {{ packages: Record<string, any> }} lock
 */
export function missingFrom({ packages }) {
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d/.test(version) && !isLocked(packages, place, name))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

const isLocked = (packages, place, name) =>
  `node_modules/${name}` in packages || `${place}/node_modules/${name}` in packages;

const WORDS = {
  cpu: {
    arm64: "arm64",
    x64: "x64",
    arm: "arm",
    ia32: "ia32",
    ppc64: "ppc64",
    riscv64: "riscv64",
    s390x: "s390x",
    wasm32: "wasm32",
  },
  libc: { musl: "musl", musleabihf: "musl", gnu: "glibc", gnueabihf: "glibc" },
  os: {
    android: "android",
    darwin: "darwin",
    freebsd: "freebsd",
    linux: "linux",
    openharmony: "openharmony",
    win32: "win32",
    windows: "win32",
  },
};

/** What a name such as `binding-linux-arm64-musl` says of the machines it is for. */
function fits(what, name) {
  const word = name.split(/[-/]/).find((part) => part in WORDS[what]);
  return word ? { [what]: [WORDS[what][word]] } : {};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const file = inRoot("package-lock.json");
  const lock = completeLockfile(JSON.parse(fs.readFileSync(file, "utf8")));
  fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
