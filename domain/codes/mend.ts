import type { Code } from "./code";
import { pieces } from "./code";

/** A text with every code resolved: what a writer turns back into markup. */
export type Mended =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "open" | "close" | "standalone"; readonly code: Code };

/**
 * Several texts that stand in place of one paragraph, with their codes put in order: unknown ones
 * are gone, each pair is closed once and inside the pair around it, and a pair that runs from one
 * text into the next is closed and opened again there.
 */
export function mended(texts: readonly string[], codes: readonly Code[]): Mended[][] {
  const known = new Map(codes.map((code) => [code.id, code]));
  const carried: Code[] = [];
  return texts.map((text, at) => {
    const open: Code[] = [];
    const out: Mended[] = [];
    for (const code of carried.splice(0)) enter(code, { open, out });
    for (const piece of pieces(text)) {
      if (piece.type === "text") out.push(piece);
      else meet(piece.type, known.get(piece.id), { open, out });
    }
    const rest = texts.slice(at + 1).join("");
    carried.push(...open.filter((code) => closesIn(rest, code)));
    while (open.length > 0) leave({ open, out });
    return out.filter((piece) => piece.type !== "text" || piece.text !== "");
  });
}

type State = { open: Code[]; out: Mended[] };

function meet(type: "open" | "close" | "standalone", code: Code | undefined, state: State): void {
  if (code === undefined) return;
  if (type === "standalone" && code.kind === "standalone") state.out.push({ type, code });
  if (code.kind !== "pair") return;
  if (type === "open" && !state.open.includes(code)) enter(code, state);
  if (type === "close" && state.open.includes(code)) closeCrossing(code, state);
}

/** Closes a pair, and whatever was opened inside it and still runs on is opened again behind it. */
function closeCrossing(code: Code, state: State): void {
  const inner = state.open.slice(state.open.indexOf(code) + 1);
  for (const _ of inner) leave(state);
  leave(state);
  for (const again of inner) enter(again, state);
}

function enter(code: Code, { open, out }: State): void {
  open.push(code);
  out.push({ type: "open", code });
}

function leave({ open, out }: State): void {
  const code = open.pop();
  if (code) out.push({ type: "close", code });
}

function closesIn(text: string, code: Code): boolean {
  return pieces(text).some((piece) => piece.type === "close" && piece.id === code.id);
}
