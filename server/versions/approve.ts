import { z } from "zod";
import type { Actor } from "../access";
import { approval } from "./approval";
import { approveTogether } from "./approve-together";
import { carryOut, knownOf } from "./decision";
import { gathering } from "./gathering";
import type { PassageRow } from "./passage-row";
import { passageText } from "./passage-text";
import { saveFirst } from "./save-first";

export const approveInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  /** The revision the reviewer was looking at. If it is no longer the last, nothing is approved. */
  revision: z.int().positive(),
  /** What the reviewer sees; saved first where it is not yet. */
  text: passageText.optional(),
  /** Where that comes from, when nobody has typed it. */
  origin: z.enum(["memory", "machine", "review"]).optional(),
});

type Asked = z.infer<typeof approveInput>;

/** A reviewer stands for this text of this source. */
export async function approve(actor: Actor, asked: Asked): Promise<PassageRow> {
  return gathered({ actor, asked });
}

/** Approvals of one version that come at the same time are written together: see decision 019. */
const gathered = gathering({
  among: ({ asked: { projectId, versionId } }) => `${projectId} ${versionId}`,
  together: approveTogether,
  alone: approveAlone,
});

type Approving = { readonly actor: Actor; readonly asked: Asked };

async function approveAlone({ actor, asked }: Approving): Promise<PassageRow> {
  return saveFirst(actor, "review", asked, async (db, writer, seen) => {
    const known = await knownOf(db, writer.permit, seen.passage);
    return carryOut(db, writer, { ...seen, decision: approval(writer, seen.passage, known) });
  });
}
