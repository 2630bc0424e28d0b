import { ESCAPED } from "./utf8";

/**
 * The character of each byte in an encoding that has one byte for each; for a byte it does not
 * use, the lone surrogate that stands for it.
 */
export function singleByteTable(encoding: string): string[] {
  const decoder = new TextDecoder(encoding);
  return Array.from({ length: 256 }, (_, byte) => {
    if (WESTERN.test(encoding) && byte >= 0x80 && byte < 0xa0) return C1[byte - 0x80] ?? "";
    const character = decoder.decode(Uint8Array.of(byte));
    return character === "\ufffd" ? String.fromCharCode(ESCAPED + byte) : character;
  });
}

/** Western text of Windows, as more than one format has it inside. */
export function westernText(bytes: Iterable<number>): string {
  return Array.from(bytes, (byte) => WESTERN_TABLE[byte] ?? "").join("");
}

const WESTERN = /^(windows-1252|iso-8859-1|latin1)$/i;

/** Node up to 23 reads windows-1252 as if it were Latin-1, so this row is our own. */
const C1 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

const WESTERN_TABLE = singleByteTable("windows-1252");
