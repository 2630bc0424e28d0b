import { type Code, codeAt } from "@/domain/codes/code";

/** What a person sees of an inline code. */
export type Chip = {
  readonly character: string;
  readonly number: number;
  readonly type: "open" | "close" | "standalone";
  /** `b`, `br`, `{{count}}`; the number where the source has no such code. */
  readonly label: string;
  /** The markup it stands for. */
  readonly raw: string;
};

export function chipOf(character: string, codes: readonly Code[]): Chip | undefined {
  const piece = codeAt(character);
  if (piece === undefined) return undefined;
  const code = codes.find(({ id }) => id === piece.id);
  const raw = (piece.type === "close" ? code?.rawEnd : code?.raw) ?? "";
  return { character, number: piece.id, type: piece.type, label: code?.label ?? "", raw };
}

/** The codes of the source that a text does not have yet, in their order. */
export function missingCodes(source: string, text: string): string[] {
  const has = new Set(codesIn(text));
  return codesIn(source).filter((character) => !has.has(character));
}

function codesIn(text: string): string[] {
  return text.match(/[\u{f0000}-\u{fbfff}]/gu) ?? [];
}
