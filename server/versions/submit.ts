import { z } from "zod";
import { ownWords } from "@/domain/review/own-words";
import { after } from "@/domain/review/status";
import { rulesFor } from "@/domain/review/steps";
import type { Actor } from "../access";
import type { Db } from "../db";
import { refuseErrors } from "../findings/refuse-errors";
import { weighMachineText } from "../machine/weigh-machine-text";
import { remember } from "../memory/remember";
import { Refusal } from "../refusal";
import type { Writer } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { passageText } from "./passage-text";
import { type Seen, saveFirst } from "./save-first";
import { stateApproval } from "./state-approval";
import { unchanged } from "./unchanged";
import { writePassage } from "./write-passage";

export const submitInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
  revision: z.int().positive(),
  /** What the translator sees; saved first where it is not yet. */
  text: passageText.optional(),
  /** Where that comes from, when nobody has typed it. */
  origin: z.enum(["memory", "machine", "review"]).optional(),
  /** The translator says that it stands as a machine wrote it. */
  machine: z.boolean().default(false),
});

/** Hands a passage in for review. */
export async function submit(
  actor: Actor,
  { machine: said, ...asked }: z.input<typeof submitInput>,
): Promise<PassageRow> {
  return saveFirst(actor, "write", asked, async (db, writer, { passage, revision }) => {
    const status = after(passage.status, "submit");
    if (status === undefined) throw new Refusal("invalid", { reason: "nothing-to-submit" });
    await refuseErrors(db, writer.permit, passage);
    const weighed = await weighMachineText(db, writer.permit, { passage, said: said ?? false });
    const steps = rulesFor(writer.permit, passage).steps;
    if (steps.length === 0) return standFor(db, writer, { passage, revision, ...weighed });
    const change = {
      ...unchanged(passage),
      ...weighed,
      status,
      submittedById: actor.userId,
      deed: "submitted" as const,
    };
    return writePassage(db, writer, { passage, revision, change });
  });
}

/** Where the project asks for no review, who hands a text in stands for it; the record says whose words they were. */
function standFor(
  db: Db,
  writer: Writer,
  { passage, revision, detail }: Seen & { readonly detail?: { readonly machine: true } },
): Promise<PassageRow> {
  if (passage.paragraphs.length === 0) throw new Refusal("invalid", { reason: "gap-not-accepted" });
  const words = { ownWords: ownWords(passage, writer.actor.userId) };
  const also = {
    approval: stateApproval(writer, { passage, step: 0, ...words }),
    memory: remember(writer, passage),
  };
  const change = {
    ...unchanged(passage),
    status: "approved" as const,
    submittedById: writer.actor.userId,
    deed: "submitted" as const,
    detail: { ...detail, ...words, step: 0 },
  };
  return writePassage(db, writer, { passage, revision, change, also });
}
