import type { Passage } from "./passage";
import { Prose } from "./prose/prose";
import { sourceSide } from "./source-side";

/** The translation as it is read: each paragraph looks like the one of the source it answers. */
export function TargetText({
  passage,
  text,
}: {
  readonly passage: Passage;
  readonly text: string;
}) {
  const { codes, paragraphs } = sourceSide(passage);
  if (text === "") return null;
  return paragraphsIn(text).map(({ at, part, number }) => {
    const like = paragraphs[number] ?? paragraphs.at(-1);
    const kind = like?.kind ?? "body";
    return <Prose key={at} text={part} codes={codes} kind={kind} level={like?.level} />;
  });
}

/** The paragraphs of a text, each with the offset where it begins. */
function paragraphsIn(text: string) {
  let at = 0;
  return text.split("\n\n").map((part, number) => {
    const paragraph = { at, part, number };
    at += part.length + 2;
    return paragraph;
  });
}
