import type { Code } from "@/domain/codes/code";
import { highest, renumbered } from "@/domain/codes/join";
import type { Passage, SourceParagraph } from "./passage";

/** The source of a passage as it is shown: codes numbered on from one paragraph to the next. */
export type SourceSide = {
  readonly paragraphs: readonly SourceParagraph[];
  readonly codes: readonly Code[];
  /** All paragraphs, a blank line between them. */
  readonly text: string;
};

const known = new WeakMap<readonly SourceParagraph[], SourceSide>();

export function sourceSide({ paragraphs }: Pick<Passage, "paragraphs">): SourceSide {
  const seen = known.get(paragraphs);
  if (seen !== undefined) return seen;
  const side = facing(paragraphs);
  known.set(paragraphs, side);
  return side;
}

function facing(paragraphs: readonly SourceParagraph[]): SourceSide {
  const codes: Code[] = [];
  const shown = paragraphs.map((paragraph) => {
    const before = highest(codes);
    codes.push(...paragraph.codes.map((code) => ({ ...code, id: code.id + before })));
    return { ...paragraph, text: renumbered(paragraph.text, before) };
  });
  return { paragraphs: shown, codes, text: shown.map(({ text }) => text).join("\n\n") };
}
