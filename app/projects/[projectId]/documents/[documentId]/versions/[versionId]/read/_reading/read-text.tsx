import { Fragment, type ReactNode } from "react";
import { type Code, type Piece, pieces } from "@/domain/codes/code";

type Props = { readonly text: string; readonly codes: readonly Code[] };

/** A text as its readers will see it: formatting is seen, not named. */
export function ReadText({ text, codes }: Props) {
  return nested(pieces(text), codes);
}

/** Codes that are not closed, or close nothing, leave what stands there as it is. */
function nested(all: readonly Piece[], codes: readonly Code[]): ReactNode[] {
  const shown: ReactNode[] = [];
  let at = 0;
  while (at < all.length) {
    const end = closingOf(all, at);
    const inside = end < 0 ? [] : all.slice(at + 1, end);
    shown.push(piece(all[at] as Piece, codes, { key: at, inside }));
    at = Math.max(at, end) + 1;
  }
  return shown;
}

/** Where what opens here is closed; before here where it is not. */
function closingOf(all: readonly Piece[], at: number): number {
  const here = all[at];
  if (here?.type !== "open") return -1;
  return all.findIndex(
    (other, place) => place > at && other.type === "close" && other.id === here.id,
  );
}

type Place = { readonly key: number; readonly inside: readonly Piece[] };

function piece(here: Piece, codes: readonly Code[], { key, inside }: Place): ReactNode {
  if (here.type === "text") return here.text;
  const code = codes.find(({ id }) => id === here.id);
  if (here.type === "standalone") return alone(code, key);
  if (here.type === "close") return null;
  const Tag = TAGS.get(code?.label ?? "") ?? "span";
  return <Tag key={key}>{nested(inside, codes)}</Tag>;
}

function alone(code: Code | undefined, key: number): ReactNode {
  if (code?.label === "br") return <br key={key} />;
  // A placeholder is what the reader will see something else for.
  return <Fragment key={key}>{code?.raw === code?.label ? code?.label : null}</Fragment>;
}

const TAGS = new Map<string, "strong" | "em" | "u" | "s" | "sub" | "sup" | "code" | "span">([
  ["b", "strong"],
  ["strong", "strong"],
  ["i", "em"],
  ["em", "em"],
  ["a", "u"],
  ["u", "u"],
  ["s", "s"],
  ["del", "s"],
  ["sub", "sub"],
  ["sup", "sup"],
  ["code", "code"],
]);
