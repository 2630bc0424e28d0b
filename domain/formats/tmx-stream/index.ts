import type { Unreadable } from "../format";
import { readXml } from "../xml/read-xml";
import { Cutter } from "./cutter";
import { type TmxUnit, tmxUnit } from "./tmx-unit";

/**
 * The units of a memory as its bytes come in, however many there are: no more is held than one of
 * them and one chunk. The last thing told is why reading ended, where the file is not as it should be.
 */
export async function* tmxUnits(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<TmxUnit | Unreadable> {
  const cutter = new Cutter();
  for await (const text of decoded(chunks)) {
    cutter.write(text);
    for (const piece of cutter.taken()) yield* unitsIn(piece, cutter.sourceLanguage);
    if (cutter.problem) break;
  }
  if (!cutter.problem) cutter.end();
  if (cutter.problem) yield cutter.problem;
}

/** As many bytes as an XML declaration has at most. */
const HEAD = 200;

async function* decoded(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let head: readonly number[] = [];
  for await (const chunk of chunks) {
    if (decoder) yield decoder.decode(chunk, { stream: true });
    else head = [...head, ...chunk];
    if (decoder || head.length < HEAD) continue;
    const begin = Uint8Array.from(head);
    decoder = new TextDecoder(encodingOf(begin));
    yield decoder.decode(begin, { stream: true });
  }
  const begin = Uint8Array.from(head);
  yield decoder ? decoder.decode() : new TextDecoder(encodingOf(begin)).decode(begin);
}

function* unitsIn(piece: string, language: string): Generator<TmxUnit> {
  const element = readXml(piece);
  if ("unreadable" in element) return; // the cutter has read it already
  const unit = tmxUnit(element, language);
  if (unit) yield unit;
}

/** By its first bytes, or as it says itself. */
function encodingOf(chunk: Uint8Array): string {
  const [one, two] = chunk;
  if (one === 0xff && two === 0xfe) return "utf-16le";
  if (one === 0xfe && two === 0xff) return "utf-16be";
  const head = new TextDecoder("windows-1252").decode(chunk.subarray(0, HEAD));
  const declared = /^(?:ï»¿)?<\?xml[^>]*encoding=["']([\w-]+)/u.exec(head)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return "utf-8";
  }
}
