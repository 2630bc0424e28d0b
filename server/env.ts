import { z } from "zod";

const flag = z.stringbool().default(false);

/** The only reader of process.env. A missing or malformed variable stops the start, not a request. */
export const env = z
  .object({
    DATABASE_URL: z.url(),
    /** Where people reach the desk: cookies are `Secure` when it is https. */
    ENFACE_URL: z.url().default("http://127.0.0.1:3000"),
    /** Signs sessions. `npm start` makes one and keeps it beside the data. */
    BETTER_AUTH_SECRET: z.string().min(32),
    /** Megabytes one dropped file may have. */
    ENFACE_MAX_FILE_MB: z.coerce.number().positive().default(20),
    ENFACE_MAX_PARAGRAPHS: z.coerce.number().int().positive().default(50_000),
    /** The Chromium or Chrome that prints pages as PDF, where it is not found by itself. */
    ENFACE_CHROMIUM: z.string().min(1).optional(),
    /** smtp://… or smtps://…; without it invitations are links to hand over. */
    SMTP_URL: z.url().optional(),
    MAIL_FROM: z.string().default("Enface <enface@localhost>"),
    /** The address of the client stands in this header, when a proxy of one's own sets it. */
    ENFACE_TRUST_PROXY: flag,
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
    NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
    DATABASE_CONNECTIONS: z.coerce.number().int().positive().default(10),
  })
  .parse(process.env);
