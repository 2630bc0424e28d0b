import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/**
 * The secret that signs sessions: from the environment, or made once and kept where only this
 * account can read it. Losing it signs everybody out.
 */
export function keptSecret(folder) {
  if (process.env.BETTER_AUTH_SECRET) return process.env.BETTER_AUTH_SECRET;
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "secret");
  if (!fs.existsSync(file)) keepOnce(file, `${randomBytes(48).toString("base64url")}\n`);
  return fs.readFileSync(file, "utf8").trim();
}

/** Written beside and linked, so that of two starts at once both read the same whole secret. */
function keepOnce(file, text) {
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, text, { mode: 0o600 });
  try {
    fs.linkSync(own, file);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  } finally {
    fs.rmSync(own);
  }
}
