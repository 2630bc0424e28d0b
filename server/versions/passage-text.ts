import { z } from "zod";

/**
 * The text of a passage as it may be stored: Postgres holds no lone surrogates and no NUL, XML no
 * other control characters. Line ends are made one.
 */
export const passageText = z
  .string()
  .max(500_000)
  .transform((text) => text.replace(/\r\n?/g, "\n").replace(UNSTORABLE, ""));

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNSTORABLE = /[\ud800-\udfff\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/gu;
