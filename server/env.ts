import { z } from "zod";

const secret = z.string().trim().min(1).optional();
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
    /** Megabytes a file may have that is brought into a memory. */
    ENFACE_MAX_MEMORY_MB: z.coerce.number().positive().default(2_000),
    ENFACE_MAX_PARAGRAPHS: z.coerce.number().int().positive().default(50_000),
    /** The Chromium or Chrome that prints pages as PDF, where it is not found by itself. */
    ENFACE_CHROMIUM: z.string().min(1).optional(),
    /** smtp://… or smtps://…; without it invitations are links to hand over. */
    SMTP_URL: z.url().optional(),
    MAIL_FROM: z.string().default("Enface <enface@localhost>"),
    /** The address of the client stands in this header, when a proxy of one's own sets it. */
    ENFACE_TRUST_PROXY: flag,
    /** Keys of those who are asked for suggestions, for every project that chooses them. Amazon's is ID:SECRET. */
    ENFACE_DEEPL_KEY: secret,
    ENFACE_GOOGLE_KEY: secret,
    ENFACE_MICROSOFT_KEY: secret,
    ENFACE_LIBRETRANSLATE_KEY: secret,
    ENFACE_AMAZON_KEY: secret,
    ENFACE_OPENAI_KEY: secret,
    ENFACE_ANTHROPIC_KEY: secret,
    /** Where else a project may have them asked, such as `http://127.0.0.1:11434`; commas between. */
    ENFACE_MACHINE_ADDRESSES: z
      .string()
      .default("")
      .transform((list) => list.split(/[\s,]+/).filter(Boolean))
      .pipe(z.array(z.url({ protocol: /^https?$/ }))),
    /** An OpenAI-compatible server of sentence embeddings, such as `http://127.0.0.1:11434/v1`: more evidence when texts are paired. Without it none is asked. */
    ENFACE_EMBEDDINGS_URL: z.url({ protocol: /^https?$/ }).optional(),
    ENFACE_EMBEDDINGS_MODEL: z.string().default(""),
    ENFACE_EMBEDDINGS_KEY: secret,
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
    NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
    DATABASE_CONNECTIONS: z.coerce.number().int().positive().default(10),
  })
  .transform((all) => ({ ...all, MACHINE_KEYS: machineKeys(all) }))
  .parse(process.env);

/** By the id of the provider. */
function machineKeys(all: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, key]) => {
      const id = /^ENFACE_([A-Z]+)_KEY$/.exec(name)?.[1]?.toLowerCase();
      return id === undefined || typeof key !== "string" ? [] : [[id, key]];
    }),
  );
}
