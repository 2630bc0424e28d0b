import { statSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { keptSecret } from "../../start/secret.mjs";
import { scratchFolder } from "./scratch";

describe("the secret that signs sessions", () => {
  afterEach(() => void vi.unstubAllEnvs());

  it("is made once and readable by this account alone", () => {
    vi.stubEnv("BETTER_AUTH_SECRET", "");
    const folder = path.join(scratchFolder(), "data");

    const first = keptSecret(folder);

    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(keptSecret(folder)).toBe(first);
    expect(statSync(path.join(folder, "secret")).mode & 0o777).toBe(0o600);
  });

  it("is the one in the environment where there is one", () => {
    vi.stubEnv("BETTER_AUTH_SECRET", "a secret that the hosting gave");

    expect(keptSecret(scratchFolder())).toBe("a secret that the hosting gave");
  });
});
