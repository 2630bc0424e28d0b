import type { Db } from "../db";
import type { ReadUpload } from "./read-upload";

/** Keeps the bytes of a file as they came in. */
export async function storeOriginal(
  tx: Db,
  { fileName, format, sha256, bytes }: ReadUpload,
): Promise<string> {
  const { id } = await tx.original.create({
    data: { fileName, format, sha256, size: bytes.byteLength, bytes },
    select: { id: true },
  });
  return id;
}
