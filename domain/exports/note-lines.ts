import type { ExportedNote, ExportedPassage, ExportWords } from "./export";

/** The translator's notes of a passage, each with who it is for and who wrote it. */
export function noteLines({ notes = [] }: ExportedPassage, words: ExportWords) {
  const audiences: Record<ExportedNote["audience"], string> = {
    desk: words.noteDesk,
    reviewer: words.noteReviewer,
    published: words.notePublished,
  };
  return notes.map(({ text, audience, by }) => ({ text, for: audiences[audience], by }));
}
