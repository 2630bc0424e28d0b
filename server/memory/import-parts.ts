import { db } from "../db";

type Place = { readonly importId: string; readonly file: 0 | 1 };

/** In bytes. */
const PIECE = 1_000_000;

/**
 * Keeps a file that is being sent, piece by piece, where every server and worker can read it.
 * @returns its size in bytes
 */
export async function storeParts(
  { importId, file }: Place,
  body: AsyncIterable<Uint8Array>,
): Promise<number> {
  let waiting: Uint8Array[] = [];
  let [held, size, number] = [0, 0, 0];
  const store = async () => {
    const bytes = Buffer.concat(waiting);
    [waiting, held] = [[], 0];
    await db.memoryImportPart.create({ data: { importId, file, number: number++, bytes } });
  };
  for await (const piece of body) {
    waiting.push(piece);
    held += piece.byteLength;
    size += piece.byteLength;
    if (held >= PIECE) await store();
  }
  if (held > 0) await store();
  return size;
}

/** The pieces of a stored file, in order, one in memory at a time. */
export async function* partsOf({ importId, file }: Place): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number++) {
    const part = await db.memoryImportPart.findUnique({
      where: { importId_file_number: { importId, file, number } },
      select: { bytes: true },
    });
    if (part === null) return;
    yield part.bytes;
  }
}

/** A stored file as a whole: for formats that are not read piece by piece. */
export async function wholeOf(place: Place): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of partsOf(place)) pieces.push(piece);
  return Buffer.concat(pieces);
}
