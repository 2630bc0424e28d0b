import { z } from "zod";

export const projectName = z.string().trim().min(1).max(200);

export const role = z.enum(["owner", "manager", "translator", "reviewer", "reader"]);

/** BCP 47 tags; none means all languages. */
export const workingLanguages = z
  .array(z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))
  .max(100)
  .default([]);
