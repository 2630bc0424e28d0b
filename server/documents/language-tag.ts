import { z } from "zod";

/** A BCP 47 tag, written the way the standard writes it. */
export const languageTag = z
  .string()
  .max(35)
  .transform((tag, ctx) => {
    try {
      const [canonical] = Intl.getCanonicalLocales(tag);
      if (canonical !== undefined) return canonical;
    } catch {
      // Not a tag: said below.
    }
    ctx.addIssue({ code: "custom", message: "not a language tag" });
    return z.NEVER;
  });
