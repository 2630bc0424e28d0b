import { spawnSync } from "node:child_process";
import { existsSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { withLock } from "../../start/lock.mjs";
import { scratchFolder } from "./scratch";

describe("a lock", () => {
  it("lets one work at a time", async () => {
    const file = path.join(scratchFolder(), "lock");
    let inside = 0;
    let most = 0;

    await Promise.all(
      [1, 2, 3].map(() =>
        withLock(file, async () => {
          inside += 1;
          most = Math.max(most, inside);
          await wait(20);
          inside -= 1;
        }),
      ),
    );

    expect(most).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  it("is free again after work that failed", async () => {
    const file = path.join(scratchFolder(), "lock");

    await expect(withLock(file, () => Promise.reject(new Error("no")))).rejects.toThrow("no");

    expect(await withLock(file, async () => "yes")).toBe("yes");
  });

  it("of a process that was killed is in nobody's way", async () => {
    const file = path.join(scratchFolder(), "lock");
    const { pid } = spawnSync(process.execPath, ["--version"]);
    writeFileSync(file, String(pid));

    expect(await withLock(file, async () => "yes")).toBe("yes");
  });

  it("that nobody has touched for long is in nobody's way, though its number lives on", async () => {
    const file = path.join(scratchFolder(), "lock");
    writeFileSync(file, String(process.ppid));
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(file, longAgo, longAgo);

    expect(await withLock(file, async () => "yes")).toBe("yes");
  });
});
