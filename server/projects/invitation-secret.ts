import { createHash, randomBytes } from "node:crypto";

/** What stands in the link: 32 random bytes. Kept nowhere. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept instead. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

const INVITATION_DAYS = 14;

export function expiry(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
}
