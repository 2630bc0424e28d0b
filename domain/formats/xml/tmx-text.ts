import type { Mended } from "../../codes/mend";
import { xmlEscaped } from "./xml-text";

/** What the standard has no word for. */
export function propsXml(props: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(props)
    .flatMap(([type, value]) =>
      value ? [`<prop type="x-${type}">${xmlEscaped(value)}</prop>`] : [],
    )
    .join("");
}

/** `i` pairs a beginning with its end inside a segment, `x` says which code of the other language it is. */
export function segXml(pieces: readonly Mended[]): string {
  const open: number[] = [];
  let pairs = 0;
  return pieces
    .map((piece) => {
      if (piece.type === "text") return xmlEscaped(piece.text);
      const highlight = highlightTag(piece);
      if (highlight !== undefined) return highlight;
      const { id, raw, rawEnd } = piece.code;
      if (piece.type === "standalone") return `<ph x="${id}">${xmlEscaped(raw)}</ph>`;
      if (piece.type === "close")
        return `<ept i="${open.pop() ?? 0}">${xmlEscaped(rawEnd ?? "")}</ept>`;
      open.push(++pairs);
      return `<bpt i="${pairs}" x="${id}">${xmlEscaped(raw)}</bpt>`;
    })
    .join("");
}

/** The one code that the standard writes as an element around its text, where it came as that. */
function highlightTag({ type, code }: Exclude<Mended, { type: "text" }>): string | undefined {
  const begins = code.rawEnd === HIGHLIGHT_END ? HIGHLIGHT.exec(code.raw) : null;
  if (begins === null) return undefined;
  return type === "close" ? HIGHLIGHT_END : `<hi x="${code.id}"${begins[1]}>`;
}

const HIGHLIGHT = /^<hi((?: type="[^"<>]*")?)>$/;
export const HIGHLIGHT_END = "</hi>";

/** ISO 8601 in its short form, in UTC: `20240312T090000Z`. */
export function stamp(time: string): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/gu, "");
}
