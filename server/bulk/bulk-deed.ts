import { z } from "zod";
import type { Action } from "../access";
import { fault } from "../versions/fault";
import { passageText } from "../versions/passage-text";

/** What can be done to many passages at once, as each is done by hand. */
export const bulkDeed = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("submit") }),
  z.object({ deed: z.literal("approve") }),
  z.object({
    deed: z.literal("return"),
    ...{ category: fault.category, subtype: fault.subtype, severity: fault.severity },
    comment: fault.comment,
  }),
  z.object({
    deed: z.literal("replace"),
    find: z.string().min(1).max(500),
    by: passageText,
    /** Whether case and letter forms count. */
    exact: z.boolean().default(false),
    /** Whether the words must stand alone. */
    whole: z.boolean().optional(),
  }),
  z.object({
    deed: z.literal("assign"),
    userId: z.string().min(1).max(100),
    work: z.enum(["translation", "review"]),
    dueAt: z.iso.datetime({ offset: true }).nullish(),
  }),
]);

export type BulkDeed = z.infer<typeof bulkDeed>;

/** The right that each asks for. */
export const NEEDED: Record<BulkDeed["deed"], Action> = {
  submit: "write",
  approve: "review",
  return: "review",
  replace: "write",
  assign: "assign",
};

/** Nobody does more at once: what is left is left for another go. */
export const MOST_AT_ONCE = 1000;
