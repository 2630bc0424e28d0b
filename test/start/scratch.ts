import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { startPostgres } from "../../start/postgres.mjs";

/** A folder that is gone after the test, and that PostgreSQL's account can enter. */
export function scratchFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "enface-scratch-"));
  chmodSync(folder, 0o711);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A PostgreSQL of the test's own, stopped after it. */
export async function scratchPostgres(folder = scratchFolder(), { throwaway = true } = {}) {
  const postgres = await startPostgres({ folder, throwaway });
  onTestFinished(() => postgres.stop());
  return { folder, postgres };
}
