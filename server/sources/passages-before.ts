import type { Status } from "@/domain/review/status";
import type { FoundRow, PairedRow } from "../alignment/paired-row";
import type { Db } from "../db";
import { textHashes } from "../versions/text-hashes";
import type { SourceText } from "./new-source";

/** What a passage was when a change of its source touched it. */
export type PassageBefore = {
  readonly passageId: string;
  readonly status: Status;
  readonly sourceHash: string;
  readonly sources: readonly SourceText[];
  readonly row: PairedRow;
  readonly gone: boolean;
};

/** `at` is the moment in which its approvals were lifted. */
export type Former = PassageBefore & { readonly at: Date };

export function asBefore(
  { position: _, sources: __, ...row }: FoundRow,
  sources: readonly SourceText[],
  gone: boolean,
): PassageBefore {
  const { sourceHash } = textHashes({ paragraphs: sources, text: row.text });
  return { passageId: row.id, status: row.status, sourceHash, sources, row, gone };
}

type Place = { readonly versionId: string; readonly changeId: string };

export async function keepBefore(
  tx: Db,
  { versionId, changeId }: Place,
  passages: readonly PassageBefore[],
): Promise<void> {
  await tx.$executeRaw`
    insert into "PassageBefore"
           (id, "changeId", "versionId", "passageId", status, "sourceHash", sources, row, gone, at)
    select uuid_v7(), ${changeId}::uuid, ${versionId}::uuid, given."passageId",
           given.status::"Status", given."sourceHash", given.sources, given.row, given.gone, now()
      from json_to_recordset(${JSON.stringify(passages)}::json) as given
           ("passageId" uuid, status text, "sourceHash" text, sources jsonb, row jsonb, gone boolean)`;
}

/**
 * Of these passages what they were when they were last touched while they stood for the source they
 * had; and of those that went with a paragraph that is here again, what they were then.
 */
export async function formerPassages(
  tx: Db,
  {
    versionId,
    passageIds,
    paragraphIds,
  }: {
    readonly versionId: string;
    readonly passageIds: readonly string[];
    readonly paragraphIds: readonly string[];
  },
): Promise<{ before: Map<string, Former>; gone: Former[] }> {
  const found = await tx.$queryRaw<Former[]>`
    (select distinct on (b."passageId") b."passageId", b.status::text as status, b."sourceHash",
            b.sources, b.row, b.gone, b.at
       from "PassageBefore" b
      where b."passageId" = any(${passageIds}::uuid[]) and b.status <> 'outdated' and not b.gone
      order by b."passageId", b.at desc)
    union all
    (select distinct on (b."passageId") b."passageId", b.status::text as status, b."sourceHash",
            b.sources, b.row, b.gone, b.at
       from "PassageBefore" b
      where b."versionId" = ${versionId}::uuid and b.gone
        and b.sources -> 0 ->> 'id' = any(${paragraphIds}::text[])
      order by b."passageId", b.at desc)`;
  return {
    before: new Map(found.filter(({ gone }) => !gone).map((one) => [one.passageId, one])),
    gone: found.filter(({ gone }) => gone),
  };
}

/** The approvals that fell in one of these moments hold again: each is about the very texts of now. */
export async function holdAgain(tx: Db, passages: readonly Former[]): Promise<void> {
  const given = passages.map(({ passageId, at }) => ({ passageId, at: at.toISOString() }));
  await tx.$executeRaw`
    update "Approval" a set "liftedAt" = null, "liftedById" = null, "liftedBecause" = null
      from json_to_recordset(${JSON.stringify(given)}::json) as given
           ("passageId" uuid, at timestamptz)
     where a."passageId" = given."passageId" and a."liftedBecause" = 'source'
       and a."liftedAt" = given.at`;
}
