import { joinedBytes } from "./bytes";
import { type Edit, splicedPieces } from "./splice";
import { utf8 } from "./utf8";

/** The bytes of a text with its edits made. It never stands in memory as one text besides. */
export function editedUtf8(text: string, edits: readonly Edit[]): Uint8Array {
  return joinedBytes([...encodedBlocks(text, edits)]);
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
