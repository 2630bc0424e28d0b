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
  try {
    fs.writeFileSync(file, `${randomBytes(48).toString("base64url")}\n`, {
      mode: 0o600,
      flag: "wx",
    });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  return fs.readFileSync(file, "utf8").trim();
}
