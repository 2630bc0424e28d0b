import { deflateSync } from "fflate";
import { joinedBytes } from "../bytes";
import { crc32 } from "./crc32";
import { newLocalHeader, newRecord, type Packed } from "./new-entry";
import type { Zip, ZipEntry } from "./read-zip";

/**
 * The archive with the content of some entries changed, and those that it has not behind the others.
 * All other entries are copied as they are packed, in their order, with their dates.
 */
export function writeZip(zip: Zip, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...zip.entries.values()].toSorted((one, two) => one.start - two.start);
  const parts: Uint8Array[] = [zip.file.subarray(0, entries[0]?.start ?? 0)];
  const starts = new Map<string, number>();
  const packed = new Map<string, Packed>();
  let at = parts[0]?.length ?? 0;
  for (const entry of entries) {
    starts.set(entry.name, at);
    const content = changed.get(entry.name);
    const pack = content && packedAs(entry, content);
    if (pack) packed.set(entry.name, pack);
    const own = pack ? localEntry(zip, entry, pack) : [zip.file.subarray(entry.start, entry.end)];
    parts.push(...own);
    at += own.reduce((sum, { length }) => sum + length, 0);
  }
  const records = [...zip.entries.values()].map((entry) =>
    record(zip, entry, { start: starts.get(entry.name) ?? 0, pack: packed.get(entry.name) }),
  );
  const added = [...changed].filter(([name]) => !zip.entries.has(name));
  for (const [name, content] of added) {
    const pack = packedAs({ method: 8 }, content);
    records.push(newRecord(name, pack, at));
    const part = joinedBytes([newLocalHeader(name, pack), pack.bytes]);
    parts.push(part);
    at += part.length;
  }
  const tail = zip.file.slice(directoryEnd(zip));
  setDirectory(tail, {
    start: at,
    size: records.reduce((sum, { length }) => sum + length, 0),
    count: records.length,
  });
  return joinedBytes([...parts, ...records, tail]);
}

function packedAs({ method }: Pick<ZipEntry, "method">, content: Uint8Array): Packed {
  const bytes = method === 0 ? content : deflateSync(content);
  return { bytes, crc: crc32(content), size: content.length };
}

/** Sizes stand in the header, so the flag that says they come behind the data goes. */
const SIZES_BEHIND = 0x0008;

function localEntry(zip: Zip, entry: ZipEntry, pack: Packed): Uint8Array[] {
  const source = new DataView(zip.file.buffer, zip.file.byteOffset, zip.file.byteLength);
  const names = source.getUint16(entry.start + 26, true) + source.getUint16(entry.start + 28, true);
  const header = zip.file.slice(entry.start, entry.start + 30 + names);
  const view = new DataView(header.buffer);
  view.setUint16(6, view.getUint16(6, true) & ~SIZES_BEHIND, true);
  view.setUint32(14, pack.crc, true);
  view.setUint32(18, pack.bytes.length, true);
  view.setUint32(22, pack.size, true);
  return [header, pack.bytes];
}

function record(
  zip: Zip,
  entry: ZipEntry,
  { start, pack }: { start: number; pack: Packed | undefined },
): Uint8Array {
  const bytes = zip.file.slice(...entry.record);
  const view = new DataView(bytes.buffer);
  view.setUint32(42, start, true);
  if (!pack) return bytes;
  view.setUint16(8, view.getUint16(8, true) & ~SIZES_BEHIND, true);
  view.setUint32(16, pack.crc, true);
  view.setUint32(20, pack.bytes.length, true);
  view.setUint32(24, pack.size, true);
  return bytes;
}

function directoryEnd(zip: Zip): number {
  return Math.max(zip.directory, ...[...zip.entries.values()].map((entry) => entry.record[1]));
}

type Directory = { readonly start: number; readonly size: number; readonly count: number };

function setDirectory(tail: Uint8Array, { start, size, count }: Directory): void {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
}
