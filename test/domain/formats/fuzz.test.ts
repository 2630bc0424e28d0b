import { describe, expect, it } from "vitest";
import { formats } from "@/domain/formats";
import { type Format, LIMITS } from "@/domain/formats/format";
import { PLURAL_FORMS } from "@/domain/languages/plurals";
import { fixture, fixturesOf } from "./fixtures";

/** mulberry32: the same numbers on every run, so that a failure can be met again. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const BYTES = Array.from('<>&"{}[]\\*_|#-\0\xff\x80\n', (one) => one.charCodeAt(0));

/** A file cut short, with bytes changed, or with a piece of it doubled. */
function spoilt(file: Uint8Array, next: () => number): Uint8Array {
  const at = Math.floor(next() * file.length);
  const kind = next();
  if (kind < 0.3) return file.slice(0, at);
  if (kind < 0.4) return new Uint8Array([...file.slice(0, at), ...file.slice(Math.floor(at / 2))]);
  const changed = file.slice();
  for (let times = 0; times < 1 + next() * 8; times++)
    changed[Math.floor(next() * file.length)] = BYTES[Math.floor(next() * BYTES.length)] ?? 0;
  return changed;
}

describe.each(formats)("format $id", (format: Format) => {
  it.each(fixturesOf(format.id))("neither hangs nor throws on spoilt copies of %s", (name) => {
    const file = fixture(format.id, name);
    const next = numbers(file.length);

    for (let times = 0; times < 25; times++) {
      const copy = spoilt(file, next);
      const reading = format.read(copy, { ...LIMITS, forms: PLURAL_FORMS });
      if ("unreadable" in reading) continue;
      const untouched = reading.paragraphs.map(() => undefined);
      const same = format.write(copy, { language: "ps", renderings: untouched });
      if (!format.becomes) expect(same).toBe(copy);
      const marked = reading.paragraphs.map((_, at) => [`⟦${at}⟧`]);
      const writing = { language: "ar", renderings: marked, forms: PLURAL_FORMS };
      expect(format.write(copy, writing)).toBeInstanceOf(Uint8Array);
    }
  });
});
