import type { Step } from "@/domain/review/steps";
import type { Actor } from "@/server/access";
import { db } from "@/server/db";
import type { PassageRow } from "@/server/versions/passage-row";
import { readPassages } from "@/server/versions/read-passages";
import { givenMember, givenPairedVersion } from "../given";
import type { ActorName } from "./deed";

/** What a person has on their screen. */
export type View = { readonly rows: readonly PassageRow[]; readonly pairing: number };

/** One exact source, target and alignment, as a reviewer had them on their screen. */
export type SeenText = {
  readonly source: readonly string[];
  readonly target: string;
  readonly paragraphs: readonly string[];
};

/** What the desk has promised so far. */
export type Promised = {
  /** By passage, the revision that said approved and the person: who approved, and what they saw. */
  readonly approvals: Map<string, SeenText & { readonly by: string }>;
  /** By passage and revision: a text that was acknowledged as saved, and whose. */
  readonly saved: Map<string, { readonly text: string; readonly by: string }>;
  /** Deeds that must stand in the record: deed, passage, revision. */
  readonly recorded: Set<string>;
};

export type Stage = Awaited<ReturnType<typeof givenStage>>;

export const SOURCE = ["One boat.", "Two boats.", "Three “boats”.", "Nobody."];

/** A version with gaps, two translators, two who may review, and nobody having looked yet. */
export async function givenStage(steps: readonly Step[]) {
  const given = await givenPairedVersion({
    paragraphs: SOURCE,
    texts: ["Ein Boot.", "Zwei Boote, drei Boote.", "", "Niemand war da."],
    sources: [[0], [1], [2], [3]],
  });
  const { projectId, versionId, translator, reviewer, manager } = given;
  await db.project.update({ where: { id: projectId }, data: { steps: [...steps] } });
  const second = await givenMember(projectId);
  const actors: Readonly<Record<ActorName, Actor>> = { translator, second, reviewer, manager };
  const views = new Map<ActorName, View>();
  const promised: Promised = { approvals: new Map(), saved: new Map(), recorded: new Set() };
  /** What was done in bulk, by which it can be taken back. */
  const bulks: string[] = [];
  let words = 0;
  return {
    projectId,
    versionId,
    documentId: given.documentId,
    actors,
    promised,
    bulks,
    steps,
    /** Words nobody has typed before. */
    newWords: () => `Wort${++words} von allen.`,
    view: async (name: ActorName, looks: boolean): Promise<View> => {
      const last = views.get(name);
      if (last !== undefined && !looks) return last;
      const { rows } = await readPassages(actors[name], {
        ...{ projectId, versionId, from: 0, count: 100 },
      });
      const { pairing } = await db.version.findUniqueOrThrow({ where: { id: versionId } });
      views.set(name, { rows, pairing });
      return { rows, pairing };
    },
  };
}

export const seenText = ({ paragraphs, text }: PassageRow): SeenText => ({
  source: paragraphs.map((paragraph) => paragraph.text),
  target: text,
  paragraphs: paragraphs.map(({ id }) => id),
});
