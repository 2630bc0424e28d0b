import { joinedBytes, placeOf } from "./bytes";
import type { Decoded } from "./decoded";
import type { Problem } from "./format";

/** A byte b that is not part of a character is kept as the lone surrogate U+DC00 + b. */
export const ESCAPED = 0xdc00;

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function strictUtf8(file: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file);
  } catch {
    return undefined;
  }
}

/** UTF-8 in which each byte that is not part of a character is kept as a lone surrogate. */
export function patchedUtf8(file: Uint8Array, mark: number): Decoded {
  const body = file.subarray(mark);
  const encode = (text: string) => joinedBytes([file.subarray(0, mark), ...patchedBytes(text)]);
  const strict = strictUtf8(body);
  if (strict !== undefined) return { text: strict, encoding: "utf-8", encode, problems: [] };
  const parts: string[] = [];
  let at = 0;
  let firstBroken = -1;
  for (const [start, end] of brokenStretches(body)) {
    if (firstBroken < 0) firstBroken = start;
    parts.push(new TextDecoder("utf-8", { ignoreBOM: true }).decode(body.subarray(at, start)));
    for (const byte of body.subarray(start, end)) parts.push(String.fromCharCode(ESCAPED + byte));
    at = end;
  }
  parts.push(new TextDecoder("utf-8", { ignoreBOM: true }).decode(body.subarray(at)));
  const problem: Problem = { kind: "encoding", place: placeOf(body, firstBroken), quote: "utf-8" };
  return { text: parts.join(""), encoding: "utf-8", encode, problems: [problem] };
}

function patchedBytes(text: string): Uint8Array[] {
  return text
    .split(/([\ud800-\udfff]+)/u)
    .map((part, at) =>
      at % 2 === 1 ? Uint8Array.from(part, (unit) => unit.charCodeAt(0) & 0xff) : utf8(part),
    );
}

function* brokenStretches(body: Uint8Array): Generator<[number, number]> {
  for (let at = 0; at < body.length; ) {
    const length = sequenceLength(body, at);
    if (length === 0) yield [at, at + 1];
    at += Math.max(1, length);
  }
}

/** How many bytes the character at `at` has, 0 where there is none. No overlong forms, no surrogates. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = promisedLength(first);
  if (length < 2) return length;
  const [least, most] = SECOND[first] ?? [0x80, 0xbf];
  const second = bytes[at + 1] ?? 0;
  if (second < least || second > most) return 0;
  const rest = bytes.subarray(at + 2, at + length);
  return rest.length === length - 2 && rest.every((byte) => (byte & 0xc0) === 0x80) ? length : 0;
}

function promisedLength(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

const SECOND: Record<number, readonly [number, number]> = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f],
};

export function isMostlyUtf8(file: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < file.length; ) {
    const length = sequenceLength(file, at);
    if (length > 1) whole++;
    if (length === 0) broken++;
    at += Math.max(1, length);
  }
  return whole > broken * 4;
}
