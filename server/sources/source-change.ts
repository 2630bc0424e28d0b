import type { SourcePlan } from "@/domain/alignment/source-change/plan";
import type { PermittedProject } from "../access";
import type { Db } from "../db";
import { Refusal } from "../refusal";

/** What became of each paragraph, with the new words where there are any. */
export type StoredPlan = {
  readonly paragraphs: readonly (SourcePlan["paragraphs"][number] & { readonly text?: string })[];
  readonly removed: SourcePlan["removed"];
};

/** A paragraph as it was before; its words only where they are not those of now. */
export type FormerParagraph = { readonly id: string; readonly text?: string };

/** How many paragraphs of each kind. `moved` ones are counted beside, whatever else they are. */
export type ChangeCounts = Readonly<
  Record<"same" | "changed" | "inserted" | "removed" | "moved", number>
>;

export function countsOf({ paragraphs, removed }: StoredPlan): ChangeCounts {
  const of = (kind: string) => paragraphs.filter((each) => each.kind === kind).length;
  return {
    ...{ same: of("same"), changed: of("changed"), inserted: of("inserted") },
    removed: removed.length,
    moved: paragraphs.filter(({ moved }) => moved).length,
  };
}

/**
 * Holds a document until the transaction ends: nobody exchanges its text meanwhile, and no version of
 * it is begun.
 */
export async function heldDocument(tx: Db, project: PermittedProject, documentId: string) {
  const [document] = await tx.$queryRaw<Held[]>`
    select d.id, d.source, d."originalId", d."sourceLanguage", o.sha256
      from "Document" d
      join "Original" o on o.id = d."originalId"
     where d.id = ${documentId}::uuid and d."projectId" = ${project}::uuid
       for update of d`;
  if (document === undefined) throw new Refusal("not-found");
  return document;
}

type Held = {
  readonly id: string;
  readonly source: number;
  readonly originalId: string;
  readonly sourceLanguage: string;
  readonly sha256: string;
};
