import { hanScale } from "./han-numbers";
import { scaleOf } from "./number-words";
import type { Text } from "./text";

/**
 * What the words behind a figure multiply it by, and where they end (UTF-16): `million`,
 * `mil millones`, هزار میلیارد, 万. The figure ends at `at`.
 */
export function scaleBehind(
  { text, language }: Text,
  at: number,
): { times: number; end: number } | undefined {
  const han = hanScale(text, at);
  if (han !== undefined) return han;
  let [times, end] = [1, at];
  for (let words = 0; words < 3; words += 1) {
    WORD.lastIndex = end;
    const match = WORD.exec(text);
    const scale = match === null ? undefined : scaleOf(match[1] ?? "", language);
    if (match === null || scale === undefined) break;
    times *= scale;
    end = WORD.lastIndex;
  }
  return times >= 1000 ? { times, end } : undefined;
}

const WORD = /[\s\u00a0\u202f-]{0,2}([\p{L}\p{M}]{2,14})/uy;
