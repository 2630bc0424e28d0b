import type { Unreadable } from "../format";
import { readXml } from "../xml/read-xml";
import { Cutter } from "./cutter";
import { decoded } from "./decoded";
import { type TmxUnit, tmxUnit } from "./tmx-unit";

/** A unit that is not well-formed, or does not hold two texts. */
export type LeftOut = { readonly leftOut: "broken" | "one-text" };

export type FromTmx = TmxUnit | LeftOut | Unreadable;

/**
 * The units of a memory as its bytes come in, however many there are: no more is held than one of
 * them and one chunk. Of what is left out it is said so. The last thing told is why reading ended,
 * where the file is not as it should be. The first `passed` of all are passed over unread.
 */
export async function* tmxUnits(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  passed = 0,
): AsyncGenerator<FromTmx> {
  const cutter = new Cutter();
  let toPass = passed;
  for await (const text of decoded(chunks)) {
    cutter.write(text);
    const pieces = cutter.taken();
    for (const piece of pieces.slice(toPass)) yield unitIn(piece, cutter.sourceLanguage);
    toPass = Math.max(0, toPass - pieces.length);
    if (cutter.problem) break;
  }
  if (!cutter.problem) cutter.end();
  if (cutter.problem) yield cutter.problem;
}

function unitIn(piece: string, language: string): TmxUnit | LeftOut {
  const element = readXml(piece);
  if ("unreadable" in element) return { leftOut: "broken" };
  return tmxUnit(element, language) ?? { leftOut: "one-text" };
}
