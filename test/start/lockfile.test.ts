import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { completeLockfile, missingFrom } from "../../start/lockfile.mjs";

const lockfile = JSON.parse(
  readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8"),
) as Parameters<typeof missingFrom>[0];

describe("the lockfile", () => {
  it("holds the packages of every system (mended by `node start/lockfile.mjs`)", () => {
    expect(missingFrom(lockfile).map(({ name }) => name)).toEqual([]);
  });

  it("names no address that packages come from", () => {
    expect(Object.values(lockfile.packages).filter((it) => "resolved" in it)).toEqual([]);
  });

  it("is completed with what a package's name says of the systems it is for", () => {
    const asking = { optionalDependencies: { "@a/b-linux-arm64-musl": "1.2.3" }, dev: true };

    const { packages } = completeLockfile({ packages: { "": {}, "node_modules/@a/b": asking } });

    expect(packages["node_modules/@a/b-linux-arm64-musl"]).toEqual({
      version: "1.2.3",
      cpu: ["arm64"],
      dev: true,
      libc: ["musl"],
      optional: true,
      os: ["linux"],
    });
  });
});
