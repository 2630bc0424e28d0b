import { Inflate } from "fflate";
import type { Limits, Unreadable } from "../format";
import { crc32 } from "./crc32";

/** One file in an archive, as its central directory tells it. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header starts in the archive, and where what belongs to it ends. */
  readonly start: number;
  readonly end: number;
  /** Its record in the central directory. */
  readonly record: readonly [start: number, end: number];
};

export type Zip = {
  readonly file: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Where the central directory starts. */
  readonly directory: number;
};

const END = 0x06054b50;
const RECORD = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The directory of an archive, checked before anything is unpacked: sizes against the limits, and
 * no name that stands twice or leads out of the archive.
 */
export function readZip(file: Uint8Array, limits: Limits): Zip | Unreadable {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endRecord(view);
  if (end < 0) return { unreadable: "broken" };
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  const found = records(view, directory, count);
  if ("unreadable" in found) return found;
  const size = found.reduce((sum, entry) => sum + entry.size, 0);
  if (size > limits.bytes || (size > SUSPICIOUS && size > file.length * STEEPEST))
    return { unreadable: "too-large" };
  const entries = new Map<string, ZipEntry>();
  for (const entry of found) {
    if (entries.has(entry.name) || LEADS_OUT.test(entry.name))
      return { unreadable: "broken", place: entry.name };
    entries.set(entry.name, entry);
  }
  return { file, entries, directory };
}

/** What XML packs to is seldom under a fiftieth; what packs to a hundredth of 50 MB is a bomb. */
const SUSPICIOUS = 50_000_000;
const STEEPEST = 100;
const LEADS_OUT = /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:|\0/iu;

/** The content of an entry, or nothing when it is not what the directory says. */
export function unzipped(zip: Zip, name: string): Uint8Array | undefined {
  const entry = zip.entries.get(name);
  if (!entry) return undefined;
  const view = new DataView(zip.file.buffer, zip.file.byteOffset, zip.file.byteLength);
  if (entry.start + 30 > zip.file.length || view.getUint32(entry.start, true) !== LOCAL)
    return undefined;
  const names = view.getUint16(entry.start + 26, true) + view.getUint16(entry.start + 28, true);
  const from = entry.start + 30 + names;
  const packed = zip.file.subarray(from, from + entry.packed);
  const content =
    entry.method === 0 ? packed : entry.method === 8 ? inflated(packed, entry.size) : undefined;
  return content?.length === entry.size && crc32(content) === entry.crc ? content : undefined;
}

/** Unpacks no more than `size` bytes: what a directory says about a bomb need not be true. */
function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  const out = new Uint8Array(size);
  let at = 0;
  const inflate = new Inflate((chunk) => {
    if (at + chunk.length > size) throw new RangeError("more than the directory says");
    out.set(chunk, at);
    at += chunk.length;
  });
  try {
    for (let from = 0; from < packed.length; from += STEP)
      inflate.push(packed.subarray(from, from + STEP), from + STEP >= packed.length);
  } catch {
    return undefined;
  }
  return out.subarray(0, at);
}

const STEP = 16_384;

function endRecord(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--)
    if (view.getUint32(at, true) === END) return at;
  return -1;
}

function records(view: DataView, directory: number, count: number): ZipEntry[] | Unreadable {
  const found: Omit<ZipEntry, "end">[] = [];
  let at = directory;
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== RECORD)
      return { unreadable: "broken" };
    if ((view.getUint16(at + 8, true) & 1) === 1) return { unreadable: "encrypted" };
    const entry = recordAt(view, at);
    if (entry.start >= directory) return { unreadable: "broken", place: entry.name };
    found.push(entry);
    at = entry.record[1];
  }
  const starts = [...found.map(({ start }) => start), directory].toSorted((one, two) => one - two);
  const next = new Map(starts.map((start, index) => [start, starts[index + 1] ?? directory]));
  return found.map((entry) => ({ ...entry, end: next.get(entry.start) ?? directory }));
}

function recordAt(view: DataView, at: number): Omit<ZipEntry, "end"> {
  const length = view.getUint16(at + 28, true);
  const end = at + 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const name = new Uint8Array(
    view.buffer,
    view.byteOffset + at + 46,
    Math.min(length, view.byteLength - at - 46),
  );
  return {
    name: new TextDecoder().decode(name),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    start: view.getUint32(at + 42, true),
    record: [at, end],
  };
}
