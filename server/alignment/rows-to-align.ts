import type { Unit } from "@/domain/alignment/bead";
import { textsIn } from "@/domain/alignment/row";
import { rowsAsBeads } from "@/domain/alignment/rows-as-beads";
import { plain } from "@/domain/codes/code";
import type { PermittedProject } from "../access";
import { db } from "../db";
import { versionIn } from "../versions/version-in";
import { unitsOf } from "./units";

type Standing = {
  readonly id: string;
  readonly text: string;
  readonly isSettled: boolean;
  readonly confidence: number | null;
  readonly sources: readonly {
    readonly id: string;
    readonly text: string;
    readonly kind: string;
    readonly level: number | null;
    readonly key: string | null;
  }[];
};

/**
 * A version as it is paired now, as the aligner wants it: the paragraphs, the texts, and which of
 * them a person has settled. `pairing` is the one that all of it is about.
 */
export async function rowsToAlign(project: PermittedProject, versionId: string) {
  const { pairing, language, documentId } = await versionIn(db, project, versionId);
  const { sourceLanguage } = await db.document.findUniqueOrThrow({
    where: { id: documentId },
    select: { sourceLanguage: true },
  });
  const standing = await standingRows(versionId);
  const rows = standing.map(({ id, text, sources }) => ({
    ...{ id, text },
    paragraphs: sources.map((source) => source.id),
  }));
  const beads = rowsAsBeads(rows);
  const source = unitsOf(standing.flatMap(({ sources }) => sources));
  const target: Unit[] = rows.flatMap(textsIn).map((text) => ({ text: plain(text) }));
  return {
    ...{ documentId, pairing, rows, beads, source, target },
    ...{ from: sourceLanguage, to: language },
    confirmed: beads.filter((_, at) => standing[at]?.isSettled),
    confidences: standing.map((row) => (row.isSettled ? null : row.confidence)),
  };
}

function standingRows(versionId: string): Promise<Standing[]> {
  return db.$queryRaw<Standing[]>`
    select p.id, p.text, p.confidence, coalesce(s.list, '[]') as sources,
           p.confirmed or p.status = 'approved' or p."gapAccepted" is not null as "isSettled"
      from "Passage" p
      cross join lateral (
        select json_agg(json_build_object('id', g.id, 'text', g.text, 'kind', g.kind,
                                          'level', g.level, 'key', g.key) order by g.position) as list
          from "PassageParagraph" l
          join "Paragraph" g on g.id = l."paragraphId"
         where l."passageId" = p.id
      ) s
     where p."versionId" = ${versionId}::uuid
     order by p.position`;
}
