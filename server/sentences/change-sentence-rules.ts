import { createHash } from "node:crypto";
import { z } from "zod";
import { decoded } from "@/domain/formats/encoding";
import { readSrx } from "@/domain/segmentation/srx";
import { type Actor, type PermittedProject, permit } from "../access";
import { type Db, transaction } from "../db";
import { record } from "../record/record";
import { Refusal } from "../refusal";

export const changeSentenceRulesInput = z.object({
  projectId: z.uuid(),
  /** Null: Enface's own rules. */
  file: z.object({ name: z.string().min(1).max(300), bytes: z.instanceof(Uint8Array) }).nullable(),
  /** The hash of the rules that stood there before, empty for none: somebody else may have changed them. */
  seen: z.string().max(40),
});

/** In bytes. */
const MOST = 900_000;

/**
 * By which rules a project cuts its texts into sentences. Refuses `invalid` a file that is too large or
 * no SRX, and `conflict` where somebody has changed them since.
 */
export async function changeSentenceRules(
  actor: Actor,
  { projectId, file, seen }: z.infer<typeof changeSentenceRulesInput>,
): Promise<void> {
  await transaction(async (tx) => {
    const { project } = await permit(tx, actor, "settings", projectId);
    const rules = file === null ? null : rulesIn(file);
    const isChanged =
      rules === null ? await removed(tx, project, seen) : await put(tx, { project, seen, rules });
    if (!isChanged) throw new Refusal("conflict", { reason: "settings-changed" });
    const detail = { sentenceRules: rules === null ? "" : `${rules.name} ${rules.hash}` };
    await record(tx, { project, actor }, "project-changed", { detail });
  });
}

type Rules = { readonly name: string; readonly srx: string; readonly hash: string };

function rulesIn({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Rules {
  if (bytes.length > MOST)
    throw new Refusal("invalid", { reason: "file-too-large", megabytes: MOST / 1e6 });
  // Postgres keeps no NUL.
  const srx = decoded(bytes).text.replaceAll("\u0000", "");
  const read = readSrx(srx);
  if (read === undefined || read.count === 0)
    throw new Refusal("invalid", { reason: "file-wrong-format", fileName: name });
  return { name, srx, hash: createHash("md5").update(srx).digest("hex") };
}

async function removed(tx: Db, project: PermittedProject, seen: string): Promise<boolean> {
  const { count } = await tx.sentenceRules.deleteMany({
    where: { projectId: project, hash: seen },
  });
  return count === 1;
}

type Change = { readonly project: PermittedProject; readonly seen: string; readonly rules: Rules };

async function put(tx: Db, { project, seen, rules }: Change): Promise<boolean> {
  if (seen !== "") {
    const where = { projectId: project, hash: seen };
    return (await tx.sentenceRules.updateMany({ where, data: rules })).count === 1;
  }
  const row = { projectId: project, ...rules };
  return (await tx.sentenceRules.createMany({ data: [row], skipDuplicates: true })).count === 1;
}
