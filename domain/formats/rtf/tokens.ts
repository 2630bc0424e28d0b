/** RTF 1.9.1 as a stream of what it is made of. */
export type Token =
  | { readonly type: "open" | "close" }
  | { readonly type: "word"; readonly name: string; readonly value: number | undefined }
  | { readonly type: "bytes"; readonly bytes: readonly number[] };

const PATTERN =
  /([{}])|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z'])|[\r\n]+|([^\\{}\r\n]+)/giuy;

/** One character for each byte of the file. */
export function* tokensOf(source: string): Generator<Token> {
  const pattern = new RegExp(PATTERN);
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const [, brace, name, value] = match;
    if (brace) yield { type: brace === "{" ? "open" : "close" };
    else if (name) yield* wordOrBinary(pattern, name, value);
    else yield* characters(match);
  }
}

function* characters([, , , , hex, symbol, text]: RegExpExecArray): Generator<Token> {
  if (hex) yield { type: "bytes", bytes: [Number.parseInt(hex, 16)] };
  if (symbol) yield { type: "word", name: symbol, value: undefined };
  if (text) yield { type: "bytes", bytes: Array.from(text, (one) => one.charCodeAt(0)) };
}

/** `\bin` is followed by so many bytes that are no RTF. */
function* wordOrBinary(pattern: RegExp, name: string, given: string | undefined) {
  const value = given === undefined ? undefined : Number(given);
  if (name === "bin") pattern.lastIndex += Math.max(0, value ?? 0);
  else yield { type: "word", name, value } as const;
}
