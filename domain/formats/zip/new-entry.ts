import { strToU8 } from "fflate";

/** The content of an entry, packed by method 8 (deflate). */
export type Packed = { readonly bytes: Uint8Array; readonly crc: number; readonly size: number };

/** The local header of a file that was not in the archive, dated 1 January 1980, the first there is. */
export function newLocalHeader(name: string, packed: Packed): Uint8Array {
  const named = strToU8(name);
  const header = new Uint8Array(30 + named.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  setFields(view, 4, { ...packed, nameLength: named.length });
  header.set(named, 30);
  return header;
}

/** Its record in the central directory. `start`: where its local header stands. */
export function newRecord(name: string, packed: Packed, start: number): Uint8Array {
  const named = strToU8(name);
  const record = new Uint8Array(46 + named.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  setFields(view, 6, { ...packed, nameLength: named.length });
  view.setUint32(42, start, true);
  record.set(named, 46);
  return record;
}

/** Of the format: 2.0, which knows method 8. */
const VERSION = 20;
const FIRST_OF_JANUARY_1980 = 0x21;

/** The fields that header and record share, from the version needed on (APPNOTE 4.3.7 and 4.3.12). */
function setFields(
  view: DataView,
  at: number,
  { bytes, crc, size, nameLength }: Packed & { readonly nameLength: number },
): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 4, 8, true);
  view.setUint16(at + 8, FIRST_OF_JANUARY_1980, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
}
