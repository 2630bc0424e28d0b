import type { Writing } from "./format";

/** What is written into one part of a file: that of `count` paragraphs, from one of them on. */
export function writingOfPart(writing: Writing, from: number, count = Infinity) {
  const { renderings, footnotes = [], statuses = [] } = writing;
  const end = from + count;
  return {
    ...writing,
    renderings: renderings.slice(from, end),
    footnotes: footnotes.slice(from, end),
    statuses: statuses.slice(from, end),
  };
}
