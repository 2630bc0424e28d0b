import { z } from "zod";
import { CATEGORIES, SEVERITIES } from "@/domain/review/mqm";
import { after } from "@/domain/review/status";
import { Prisma } from "@/prisma/client/client";
import type { Actor } from "../access";
import { db } from "../db";
import { Refusal } from "../refusal";
import { passageToWrite, type Writer } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { passageText } from "./passage-text";
import { unchanged } from "./unchanged";
import { writePassage } from "./write-passage";

export const returnPassageInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  revision: z.int().positive(),
  category: z.enum(CATEGORIES),
  severity: z.enum(SEVERITIES),
  comment: z.string().trim().min(1).max(5_000),
  proposal: passageText.nullish(),
  /** The marked span of the text, UTF-16 offsets. */
  spanStart: z.int().nonnegative().nullish(),
  spanEnd: z.int().nonnegative().nullish(),
});

/** Sends a passage back to its translator, with what is wrong with it. */
export async function returnPassage(
  actor: Actor,
  { projectId, versionId, passageId, revision, ...said }: z.infer<typeof returnPassageInput>,
): Promise<PassageRow> {
  const named = { projectId, versionId, passageId };
  const { writer, passage } = await passageToWrite(db, actor, "review", named);
  const status = after(passage.status, "return");
  if (status === undefined) throw new Refusal("invalid", { reason: "nothing-to-return" });
  const why = reasonOf(writer, { ...said, ...spanWithin(passage.text, said) });
  const change = {
    ...unchanged(passage),
    status,
    gapAccepted: null,
    lifts: "returned" as const,
    deed: "returned" as const,
  };
  return writePassage(db, writer, { passage, revision, change, also: { why } });
}

type Said = Pick<
  z.infer<typeof returnPassageInput>,
  "category" | "severity" | "comment" | "proposal"
>;

/** What is wrong with it: an addition to the write that says returned. */
const reasonOf = (
  { actor }: Writer,
  said: Said & { spanStart: number | null; spanEnd: number | null },
) => Prisma.sql`
  insert into "Return" (id, "versionId", "passageId", revision, category, severity, comment,
         proposal, "spanStart", "spanEnd", "byId")
  select uuid_v7(), "versionId", id, revision, ${said.category}, ${said.severity}, ${said.comment},
         ${said.proposal ?? null}, ${said.spanStart}::int, ${said.spanEnd}::int, ${actor.userId}
    from changed
  returning *`;

type Span = { spanStart?: number | null | undefined; spanEnd?: number | null | undefined };

/** A span that a person can be shown, or none: one that is not in the text is refused. */
function spanWithin(text: string, { spanStart, spanEnd }: Span) {
  if (spanStart == null || spanEnd == null) return { spanStart: null, spanEnd: null };
  if (spanStart >= spanEnd || spanEnd > text.length) {
    throw new Refusal("invalid", { reason: "span-outside" });
  }
  return { spanStart, spanEnd };
}
