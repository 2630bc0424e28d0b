import { createHash } from "node:crypto";

/** In hexadecimal, of the text as UTF-8. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
