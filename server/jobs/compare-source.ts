import { z } from "zod";
import { sourcePlan } from "@/domain/alignment/source-change/plan";
import type { ParagraphKind } from "@/domain/formats/format";
import { permit } from "../access";
import { db } from "../db";
import { deleteOriginals } from "../documents/delete-originals";
import { readSource } from "../documents/read-source";
import { Refusal } from "../refusal";
import type { FormerParagraph, StoredPlan } from "../sources/source-change";
import { job } from "./job";

/** Finds out what became of each paragraph in a newer text of a document. */
export const compareSource = job({
  kind: "compare-source",
  input: z.object({ changeId: z.uuid() }),

  async run({ changeId }, { actor, projectId, onProgress }) {
    const { project } = await permit(db, actor, "import", projectId);
    const change = await db.sourceChange.findFirst({
      where: { id: changeId, document: { projectId: project }, state: "comparing" },
      select: {
        original: { select: { fileName: true, bytes: true } },
        document: {
          select: {
            sourceLanguage: true,
            paragraphs: {
              orderBy: { position: "asc" },
              select: { id: true, text: true, kind: true, key: true },
            },
          },
        },
      },
    });
    if (change === null) throw new Refusal("not-found");
    const { fileName: name, bytes } = change.original;
    const now = readSource({ name, bytes }).reading.paragraphs;
    onProgress(0.2);
    const { paragraphs: before, sourceLanguage } = change.document;
    const found = sourcePlan(before.map(unitOf), now.map(unitOf), sourceLanguage);
    const plan: StoredPlan = {
      removed: found.removed,
      paragraphs: found.paragraphs.map((each, at) =>
        isAsItWas(each) ? each : { ...each, text: now[at]?.text ?? "" },
      ),
    };
    const stays = new Set(found.paragraphs.flatMap((each) => (isAsItWas(each) ? each.before : [])));
    const former = before.map(
      ({ id, text }, at): FormerParagraph => (stays.has(at) ? { id } : { id, text }),
    );
    return async (tx) => {
      await tx.sourceChange.updateMany({
        where: { id: changeId, state: "comparing" },
        data: { plan, before: former, state: "proposed" },
      });
      return { paragraphs: now.length };
    };
  },

  /** A text that was not compared cannot be looked at. */
  async undo(tx, { changeId }) {
    const [gone] = await tx.sourceChange.findMany({
      where: { id: changeId, state: "comparing" },
      select: { originalId: true },
    });
    if (gone === undefined) return;
    await tx.sourceChange.delete({ where: { id: changeId } });
    await deleteOriginals(tx, [gone.originalId]);
  },
});

/** Its words need not be kept twice. */
function isAsItWas({ kind, moved }: StoredPlan["paragraphs"][number]): boolean {
  return kind === "same" && !moved;
}

type Read = {
  readonly text: string;
  readonly kind: string;
  readonly key?: string | null | undefined;
};

/** With its codes: a word that has become bold is a change. */
function unitOf({ text, kind, key }: Read) {
  return { text, kind: kind as ParagraphKind, ...(key == null ? {} : { key }) };
}
