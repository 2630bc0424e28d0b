import { markIn } from "../exports/mark";
import type { TableRow } from "../exports/table-rows";
import type { Reading } from "../formats/format";
import { tagOf } from "../languages/tag-of";

/** What a file says itself of where its texts belong. */
export type Origin = {
  /** Ids of the passages that they went out from, each once. */
  readonly passages: readonly string[];
  /** What they are called, each once. */
  readonly keys: readonly string[];
  /** BCP 47, of the translation in it, where the file names it. */
  readonly language?: string | undefined;
};

/** `table`: the rows of a Word file that is a table of ours. What a file is called says nothing here. */
export function originOf(reading: Reading, table: readonly TableRow[] = []): Origin {
  const { paragraphs, language, targetLanguage } = reading;
  const marks = [
    ...table.map(({ mark }) => mark),
    ...paragraphs.map(({ unit = "" }) => markIn(unit)),
  ];
  const isBilingual = paragraphs.some(({ target }) => target !== undefined);
  return {
    passages: [...new Set(marks.flatMap((mark) => mark?.id ?? []))],
    keys: [...new Set(paragraphs.flatMap(({ key }) => key ?? []))],
    language: tagOf(targetLanguage ?? (isBilingual ? "" : (language ?? ""))),
  };
}
