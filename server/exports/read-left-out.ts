import { z } from "zod";
import { formats } from "@/domain/formats";
import type { Format } from "@/domain/formats/format";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { Refusal } from "../refusal";

export const readLeftOutInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  only: z.enum(["approved", "all"]).default("approved"),
});

/**
 * The numbers of the passages whose notes for readers an export in the document's own format leaves
 * out: most formats of strings and tables have no place for them, and an omission has no text to
 * put them behind.
 */
export async function readLeftOut(
  actor: Actor,
  { projectId, versionId, only }: z.infer<typeof readLeftOutInput>,
): Promise<{ readonly notes: readonly number[] }> {
  const { project } = await permit(db, actor, "export", projectId);
  const version = await db.version.findFirst({
    where: { id: versionId, document: { projectId: project } },
    select: { document: { select: { original: { select: { format: true } } } } },
  });
  if (version === null) throw new Refusal("not-found");
  const own = version.document.original.format;
  const format: Format | undefined = formats.find(({ id }) => id === own);
  const found = await db.$queryRaw<{ number: number }[]>`
    select p.position + 1 as number
      from "Passage" p
     where p."versionId" = ${versionId}::uuid
       and exists (select from "Note" n where n."passageId" = p.id and n.audience = 'published')
       and (${only === "all"} or p.status = 'approved')
       and (${format?.hasNotes !== true} or p.text !~ '[^[:space:]]')
     order by p.position`;
  return { notes: found.map(({ number }) => number) };
}
