import { z } from "zod";
import { tagged } from "@/domain/codes/code";
import { type Actor, may, permit } from "../access";
import { db } from "../db";
import { Refusal } from "../refusal";

export const readUnitInput = z.object({ projectId: z.uuid(), unitId: z.uuid() });

type Row = {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly revision: number;
  readonly memory: string;
  readonly document: string | null;
  readonly translator: string | null;
  readonly changes: boolean;
  readonly edits: readonly UnitEdit[];
};

/** What somebody did to it by hand, and how it was before. */
export type UnitEdit = {
  readonly id: string;
  readonly deed: "corrected" | "deleted" | "reverted";
  readonly by: string | null;
  readonly at: string;
  readonly source: string;
  readonly target: string;
  readonly reverted: boolean;
};

/** A unit as somebody corrects it, with codes as `<1>…</1>`, and what was done to it by hand. */
export async function readUnit(
  actor: Actor,
  { projectId, unitId }: z.infer<typeof readUnitInput>,
): Promise<Row> {
  const { project, role } = await permit(db, actor, "read", projectId);
  const [unit] = await db.$queryRaw<Row[]>`
    select u.id, u.source, u.target, u."sourceLanguage", u."targetLanguage", u.revision, u.document,
           u.translator, m.name as memory, l.changes,
           (select coalesce(json_agg(json_build_object(
                     'id', e.id, 'deed', e.deed, 'at', e.at, 'source', e.before ->> 'source',
                     'target', e.before ->> 'target', 'reverted', e."revertedAt" is not null,
                     'by', (select name from "User" where id = e."byId")) order by e.at desc), '[]')
              from "MemoryEdit" e where e."memoryId" = u."memoryId" and e."unitId" = u.id) as edits
      from "MemoryUnit" u
      join "ProjectMemory" l on l."memoryId" = u."memoryId" and l."projectId" = ${project}::uuid
      join "Memory" m on m.id = u."memoryId"
     where u.id = ${unitId}::uuid`;
  if (unit === undefined) throw new Refusal("not-found");
  const said = <Texts extends { source: string; target: string }>(texts: Texts) => ({
    ...texts,
    source: tagged(texts.source),
    target: tagged(texts.target),
  });
  return {
    ...said(unit),
    changes: unit.changes && may(role, "review"),
    edits: unit.edits.map(said),
  };
}
