import { placeOf } from "./bytes";
import type { Decoded } from "./decoded";
import { guessedEncoding } from "./encoding-guess";
import type { Problem } from "./format";
import { singleByteTable } from "./single-byte";
import { isMostlyUtf8, patchedUtf8, strictUtf8, utf8 } from "./utf8";

/**
 * Reads bytes as text so that encoding gives the very bytes back. In this order: a byte-order
 * mark, what the file itself declares, UTF-8 where the bytes are mostly that, or else the likeliest
 * of the encodings with one byte for each character, and then a problem says it was a guess.
 */
export function decoded(file: Uint8Array, declared?: string): Decoded {
  const marked = byMark(file);
  if (marked) return marked;
  if (declared !== undefined && SINGLE_BYTE.test(declared)) return singleByte(file, declared, []);
  const strict = strictUtf8(file);
  if (strict !== undefined) return { text: strict, encoding: "utf-8", encode: utf8, problems: [] };
  if (isMostlyUtf8(file)) return patchedUtf8(file, 0);
  const guess = guessedEncoding(file);
  return singleByte(file, guess, [
    {
      kind: "encoding",
      place: placeOf(
        file,
        file.findIndex((byte) => byte > 0x7f),
      ),
      quote: guess,
    },
  ]);
}

const SINGLE_BYTE = /^(windows-125\d|iso-8859-\d+|latin1|koi8-[ru])$/i;

function byMark(file: Uint8Array): Decoded | undefined {
  if (file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf) return patchedUtf8(file, 3);
  if (file[0] === 0xff && file[1] === 0xfe) return utf16(file, true);
  if (file[0] === 0xfe && file[1] === 0xff) return utf16(file, false);
  return undefined;
}

function utf16(file: Uint8Array, little: boolean): Decoded {
  const [low, high] = little ? [0, 1] : [1, 0];
  const units = inChunks(Math.floor(file.length / 2) - 1, (unit) => {
    const at = 2 + unit * 2;
    return (file[at + low] ?? 0) | ((file[at + high] ?? 0) << 8);
  });
  const tail = file.length % 2 === 1 ? file.slice(-1) : new Uint8Array();
  const encode = (text: string) => {
    const bytes = new Uint8Array(2 + text.length * 2 + tail.length);
    bytes.set(file.subarray(0, 2));
    for (let at = 0; at < text.length; at++) {
      bytes[2 + at * 2 + low] = text.charCodeAt(at) & 0xff;
      bytes[2 + at * 2 + high] = text.charCodeAt(at) >> 8;
    }
    bytes.set(tail, 2 + text.length * 2);
    return bytes;
  };
  const odd: Problem = { kind: "encoding", place: "1:1", quote: "utf-16" };
  return {
    text: units,
    encoding: little ? "utf-16le" : "utf-16be",
    encode,
    problems: tail.length > 0 ? [odd] : [],
  };
}

function singleByte(file: Uint8Array, encoding: string, problems: readonly Problem[]): Decoded {
  const table = singleByteTable(encoding);
  const back = new Map(table.map((character, byte) => [character, byte]));
  const points = table.map((character) => character.charCodeAt(0));
  const text = inChunks(file.length, (at) => points[file[at] ?? 0] ?? 0);
  const encode = (written: string) => {
    const bytes = new Uint8Array(written.length);
    for (let at = 0; at < written.length; at++) {
      const byte = back.get(written.charAt(at));
      if (byte === undefined) return undefined;
      bytes[at] = byte;
    }
    return bytes;
  };
  return { text, encoding, encode, problems };
}

/** A string of `count` UTF-16 units, built so that neither the stack nor the memory runs out. */
function inChunks(count: number, unitAt: (index: number) => number): string {
  const parts: string[] = [];
  for (let from = 0; from < count; from += CHUNK) {
    const units = new Uint16Array(Math.min(CHUNK, count - from));
    for (let at = 0; at < units.length; at++) units[at] = unitAt(from + at);
    parts.push(String.fromCharCode(...units));
  }
  return parts.join("");
}

const CHUNK = 8192;
