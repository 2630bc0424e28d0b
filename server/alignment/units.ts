import type { Unit } from "@/domain/alignment/bead";
import { plain } from "@/domain/codes/code";
import type { Paragraph, ParagraphKind } from "@/domain/formats/format";

type Stored = {
  readonly text: string;
  readonly kind: string;
  readonly level?: number | null | undefined;
  readonly key?: string | null | undefined;
};

/** Paragraphs as the aligner wants them: without codes. */
export function unitsOf(paragraphs: readonly (Stored | Paragraph)[]): Unit[] {
  return paragraphs.map(({ text, kind, level, key }) => ({
    text: plain(text),
    kind: kind as ParagraphKind,
    ...(level == null ? {} : { level }),
    ...(key == null ? {} : { key }),
  }));
}
