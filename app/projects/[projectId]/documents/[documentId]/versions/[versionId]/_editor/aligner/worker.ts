import { sentenceLinks } from "@/domain/alignment/sentence-links";
import { suggestion } from "@/domain/alignment/suggest";
import type { Asked } from "./ask";

/** Aligns beside the page, so that nobody who types waits for it. */
self.onmessage = ({ data: { id, question } }: MessageEvent<Asked>) => {
  const answer =
    question.about === "rows"
      ? suggestion(question.rows, question)
      : sentenceLinks(question.source, question.target, question);
  self.postMessage({ id, answer });
};
