import { endsSentence } from "./ends-sentence";
import { type Habits, habitsOf } from "./habits";
import { listStarts } from "./list-starts";

/**
 * The sentences of a paragraph, with the white space behind each, so that together they are the
 * paragraph again. Without a language the English habits are taken. Codes stay with the words they
 * stand beside. Feed it a paragraph at a time; several, kept apart by a blank line, are cut there.
 */
export function sentencesIn(text: string, language = "en"): string[] {
  const cuts = [...new Set([...sentenceEnds(text, habitsOf(language)), ...listStarts(text)])];
  const sentences: string[] = [];
  let start = 0;
  for (const cut of cuts.sort((one, other) => one - other)) {
    if (cut <= start || cut >= text.length || text.slice(start, cut).trim() === "") continue;
    sentences.push(text.slice(start, cut));
    start = cut;
  }
  if (start < text.length) sentences.push(text.slice(start));
  return sentences;
}

/** A blank line, or marks with the quotes and brackets that close behind them and the space after. */
const CANDIDATE =
  /\n[^\S\n]*\n\s*|(?<marks>(?:[.!?…‼⁇⁈⁉؟۔।॥։።፧။៕。！？｡．]|(?<=\.)[ \u00a0](?=\.(?:[ \u00a0"”’)\]]|$)))+)(?<closers>["'”’»›)\]}」』）】＂\u{f4000}-\u{fbfff}]*)(?<space>\s*)/gu;

function sentenceEnds(text: string, habits: Habits): number[] {
  const ends: number[] = [];
  let start = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const { marks, closers = "", space = "" } = match.groups ?? {};
    const end = match.index + match[0].length;
    const place = { text, start, at: match.index, end, marks: marks ?? "", closers, space };
    if (marks !== undefined && !endsSentence(place, habits)) continue;
    ends.push(end);
    start = end;
  }
  return ends;
}
