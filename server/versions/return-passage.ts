import { z } from "zod";
import { CATEGORIES, SEVERITIES } from "@/domain/review/mqm";
import { after } from "@/domain/review/status";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { Refusal } from "../refusal";
import { passageToWrite } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { passageRow } from "./passage-rows";
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
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, "review", projectId);
    const named = { versionId, passageId };
    const passage = await passageToWrite(tx, permitted, named);
    const status = after(passage.status, "return");
    if (status === undefined) throw new Refusal("invalid", { reason: "nothing-to-return" });
    const span = spanWithin(passage.text, said);
    const change = {
      ...unchanged(passage),
      status,
      gapAccepted: null,
      lifts: "returned" as const,
      deed: "returned" as const,
    };
    const writer = { project: permitted.project, actor };
    const made = await writePassage(tx, writer, { passage, revision, change });
    const { category, severity, comment, proposal = null } = said;
    const why = { category, severity, comment, proposal, ...span };
    await tx.return.create({ data: { ...named, ...why, revision: made, byId: actor.userId } });
    return passageRow(tx, named);
  });
}

type Span = { spanStart?: number | null | undefined; spanEnd?: number | null | undefined };

/** A span that a person can be shown, or none: one that is not in the text is refused. */
function spanWithin(text: string, { spanStart, spanEnd }: Span) {
  if (spanStart == null || spanEnd == null) return { spanStart: null, spanEnd: null };
  if (spanStart >= spanEnd || spanEnd > text.length) {
    throw new Refusal("invalid", { reason: "span-outside" });
  }
  return { spanStart, spanEnd };
}
