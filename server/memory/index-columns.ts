import { hash } from "node:crypto";
import { type Texts, unitIndex } from "@/domain/memory/unit-index";
import type { WordPlaces } from "@/domain/memory/word-places";

export type IndexColumns = {
  readonly identity: string;
  readonly pairs: readonly number[];
  readonly words: string;
};

/** What a remembered pair is found by, as PostgreSQL reads it: `identity` as text, `pairs` as `int[]`, `words` as `tsvector`. */
export function indexColumns(texts: Texts): IndexColumns {
  const { identity, pairs, words } = unitIndex(texts);
  return { identity: md5(identity), pairs, words: vectorOf(words) };
}

/** Letters and digits need no quotes. */
function vectorOf(words: WordPlaces): string {
  return Array.from(words, ([word, places]) => `${word}:${places.join(",")}`).join(" ");
}

export const md5 = (text: string): string => hash("md5", text);
