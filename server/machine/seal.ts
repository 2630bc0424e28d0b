import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "../env";

const KEY = Buffer.from(hkdfSync("sha256", env.BETTER_AUTH_SECRET, "", "enface machine keys", 32));
const NONCE = 12;
const TAG = 16;

/** A key of a provider as it lies in the database: AES-256-GCM under the desk's own secret, bound to its project. */
export function sealed(key: string, projectId: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", KEY, nonce);
  cipher.setAAD(Buffer.from(projectId));
  const body = Buffer.concat([cipher.update(key, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64");
}

/** The key again; nothing where it was sealed under another secret or for another project. */
export function unsealed(text: string, projectId: string): string | undefined {
  const bytes = Buffer.from(text, "base64");
  try {
    const decipher = createDecipheriv("aes-256-gcm", KEY, bytes.subarray(0, NONCE));
    decipher.setAAD(Buffer.from(projectId));
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    const body = bytes.subarray(NONCE + TAG);
    return decipher.update(body, undefined, "utf8") + decipher.final("utf8");
  } catch {
    return undefined;
  }
}
