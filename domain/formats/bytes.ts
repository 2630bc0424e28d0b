export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** `line:column`, both from 1, the column in bytes. */
export function placeOf(file: Uint8Array, at: number): string {
  let line = 1;
  let start = 0;
  for (let index = 0; index < at; index++)
    if (file[index] === 10) {
      line++;
      start = index + 1;
    }
  return `${line}:${at - start + 1}`;
}

/** One character for each byte, built so that the stack does not run out. */
export function bytewise(file: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < file.length; from += CHUNK)
    parts.push(String.fromCharCode(...file.subarray(from, from + CHUNK)));
  return parts.join("");
}

const CHUNK = 8_192;
