import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { db } from "../db";
import { env } from "../env";
import { log } from "../log";

const DAY = 60 * 60 * 24;

/**
 * Passwords and sessions. Nobody signs up here: accounts are made by `makeOwner` and by
 * `acceptInvitation` alone. Its own web addresses are not served; use cases call it.
 */
export const auth = betterAuth({
  appName: "Enface",
  baseURL: env.ENFACE_URL,
  secret: env.BETTER_AUTH_SECRET,
  database: prismaAdapter(db, { provider: "postgresql" }),
  emailAndPassword: {
    enabled: true,
    disableSignUp: true,
    minPasswordLength: 12,
    maxPasswordLength: 200,
  },
  session: { expiresIn: 30 * DAY, updateAge: DAY },
  rateLimit: { enabled: true, storage: "database" },
  telemetry: { enabled: false },
  // It would name addresses; a wrong password is nothing to report.
  logger: { level: "error", log: (_level, message) => log.error({ message }, "accounts") },
  advanced: {
    cookiePrefix: "enface",
    useSecureCookies: env.ENFACE_URL.startsWith("https:"),
    defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
    ipAddress: { ipAddressHeaders: env.ENFACE_TRUST_PROXY ? ["x-forwarded-for"] : [] },
  },
});
