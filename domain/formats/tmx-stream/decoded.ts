/** As many bytes as an XML declaration has at most. */
const HEAD = 200;

/** XML that comes in pieces as text, in the encoding that its first bytes or its declaration say. */
export async function* decoded(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let head: readonly number[] = [];
  for await (const chunk of chunks) {
    if (decoder === undefined && chunk.length >= HEAD && head.length === 0) {
      decoder = new TextDecoder(encodingOf(chunk));
    }
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
