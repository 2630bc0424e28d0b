import { strToU8, unzipSync, zipSync } from "fflate";

/** An archive with some of its files changed or added. */
export function repacked(file: Uint8Array, files: Readonly<Record<string, string>>): Uint8Array {
  const added = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ ...unzipSync(file), ...Object.fromEntries(added) });
}
