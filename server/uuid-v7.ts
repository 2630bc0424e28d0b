import { randomFillSync } from "node:crypto";

/** As many can be told apart in a millisecond. */
const IN_A_MILLISECOND = 4_096;
const BYTES = 16;

/**
 * The identifiers of many rows that are made at once (`from`: when, in ms since 1970), 16 bytes each:
 * they sort as they are counted (RFC 9562, 6.2, method 1). For what is stored by the million: the
 * database's own `uuid_v7()` takes 7 µs.
 */
export function uuidsV7(from: number, count: number): Uint8Array[] {
  const all = randomFillSync(Buffer.allocUnsafe(BYTES * count));
  return Array.from({ length: count }, (_, nth) => {
    const id = all.subarray(BYTES * nth, BYTES * (nth + 1));
    const counter = nth % IN_A_MILLISECOND;
    id.writeUIntBE(from + Math.floor(nth / IN_A_MILLISECOND), 0, 6);
    id.writeUInt16BE(0x7000 | counter, 6);
    id[8] = 0x80 | ((id[8] ?? 0) & 0x3f);
    return id;
  });
}
