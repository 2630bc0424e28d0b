import { joinedBytes } from "./bytes";
import type { Decoded } from "./decoded";
import { type Edit, spliced, splicedPieces } from "./splice";
import { utf8 } from "./utf8";

/** What becomes of a character that the encoding of a file does not have. */
export type Lacking = {
  /** How it is written in characters that every encoding has. */
  readonly spelled?: ((character: string) => string) | undefined;
  /** Without that the file becomes UTF-8: how it says so. */
  readonly asUtf8?: ((text: string) => string) | undefined;
};

/** The bytes of a text with its edits made. Most are UTF-8, and never stand in memory as one text besides. */
export function edited(file: Decoded, edits: readonly Edit[], lacking: Lacking = {}): Uint8Array {
  if (file.encode === utf8) return joinedBytes([...encodedBlocks(file.text, edits)]);
  return encoded(file, spliced(file.text, edits), lacking);
}

/** In the encoding of the original, or as UTF-8 when a character is not in it. */
function encoded(
  file: Pick<Decoded, "encode">,
  text: string,
  { spelled, asUtf8 = String }: Lacking = {},
): Uint8Array {
  const whole = file.encode(text);
  if (whole !== undefined) return whole;
  if (spelled === undefined) return utf8(asUtf8(text));
  const fitting = Array.from(text, (character) =>
    file.encode(character) === undefined ? spelled(character) : character,
  ).join("");
  return file.encode(fitting) ?? utf8(fitting);
}

/** Of a length, in characters, at which a call costs nothing beside the work. */
const BLOCK = 100_000;

function* encodedBlocks(text: string, edits: readonly Edit[]): Generator<Uint8Array> {
  let pieces: string[] = [];
  let length = 0;
  for (const piece of splicedPieces(text, edits)) {
    pieces.push(piece);
    length += piece.length;
    if (length < BLOCK) continue;
    yield utf8(pieces.join(""));
    pieces = [];
    length = 0;
  }
  yield utf8(pieces.join(""));
}
