import { type Code, closing, opening, standalone } from "../codes/code";
import { type Coder, coder } from "../codes/coder";
import { mended } from "../codes/mend";
import { type Placeholders, withPlaceholders } from "./placeholders";

type Coded = { readonly text: string; readonly codes: readonly Code[] };

/** A string of a program, its placeholders and tags as codes. */
export function codedText(value: string, placeholders: Placeholders): Coded {
  const own = coder();
  return { text: spelled(value, placeholders, own), codes: own.codes };
}

/** Its translation: placeholders are those of the source with the same markup, in turn. */
export function codedTarget(
  value: string,
  codes: readonly Code[],
  placeholders: Placeholders,
): string {
  const own = coder();
  const text = spelled(value, placeholders, own);
  const left = [...codes];
  const numbers = new Map<number, number>();
  for (const code of own.codes) {
    const at = left.findIndex((one) => one.raw === code.raw && one.kind === code.kind);
    const [same] = at < 0 ? [] : left.splice(at, 1);
    if (same) numbers.set(code.id, same.id);
  }
  return renamed(text, own.codes, numbers);
}

/** Placeholders that the source does not have stay in the text as they are written. */
function renamed(
  text: string,
  codes: readonly Code[],
  numbers: ReadonlyMap<number, number>,
): string {
  const [pieces = []] = mended([text], codes);
  return pieces
    .map((piece) => {
      if (piece.type === "text") return piece.text;
      const number = numbers.get(piece.code.id);
      if (number === undefined)
        return (piece.type === "close" ? piece.code.rawEnd : piece.code.raw) ?? "";
      return SPELL[piece.type](number);
    })
    .join("");
}

const SPELL = { open: opening, close: closing, standalone } as const;

const spelled = (value: string, placeholders: Placeholders, own: Coder) =>
  withPlaceholders(value, placeholders, { coder: own, rawOf: (raw) => raw });
