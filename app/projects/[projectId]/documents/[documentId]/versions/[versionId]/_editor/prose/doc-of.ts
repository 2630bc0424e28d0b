import type { Node } from "prosemirror-model";
import { closing, opening, type Piece, pieces, standalone } from "@/domain/codes/code";
import { schema } from "./schema";

/** A stored text as a document to write in. */
export function docOf(text: string): Node {
  return schema.node("doc", null, text.split("\n\n").map(paragraphOf));
}

function paragraphOf(text: string): Node {
  return schema.node("paragraph", null, pieces(text).flatMap(inlineOf));
}

function inlineOf(piece: Piece): Node[] {
  if (piece.type !== "text") {
    return [schema.node("code", { character: SPELL[piece.type](piece.id) })];
  }
  return piece.text
    .split(/(\n)/)
    .filter((part) => part !== "")
    .map((part) => (part === "\n" ? schema.node("break") : schema.text(part)));
}

const SPELL = { open: opening, close: closing, standalone } as const;
