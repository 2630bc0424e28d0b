import { docx } from "./docx";
import type { Format, Paragraph, Rendering, Writing } from "./format";
import { heldCodes } from "./held-codes";
import { docx as made } from "./make/docx";

/** What a file becomes that we can only read: a Word document with its text. */
export const becomes = {
  id: docx.id,
  extensions: docx.extensions,
  mediaType: docx.mediaType,
} as const satisfies Format["becomes"];

/** The text of a file as a new Word document, the translation in place where there is one. */
export function asWord(
  paragraphs: readonly Paragraph[],
  { language, renderings, footnotes = [] }: Writing,
  attribution: Parameters<typeof made>[0]["attribution"],
): Uint8Array {
  const written = paragraphs.flatMap((paragraph, at) => {
    const texts: Rendering = renderings[at];
    const codes = heldCodes(paragraphs, renderings, at);
    if (texts === undefined) return [{ paragraph, notes: [] }];
    return texts.map((text, index) => ({
      paragraph: { ...paragraph, codes, text },
      notes: footnotes[at]?.[index] ?? [],
    }));
  });
  // Nothing of this format asks when it was made.
  const at = "1980-01-01T00:00:00Z";
  return made({
    language,
    attribution,
    at,
    paragraphs: written.map(({ paragraph }) => paragraph),
    footnotes: written.map(({ notes }) => notes),
    onLost: () => undefined,
  });
}
