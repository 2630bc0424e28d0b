import type { Code } from "@/domain/codes/code";
import type { ParagraphKind } from "@/domain/formats/format";
import type { Status } from "@/domain/review/status";

export type ComparedVersion = {
  readonly language: string;
  /** Nothing of these where the names are hidden. */
  readonly id: string | null;
  readonly name: string | null;
};

export type ComparedPassage = {
  readonly id: string | null;
  readonly revision: number;
  readonly status: Status;
  readonly text: string;
  readonly writtenBy: string | null;
};

export type ComparedRow = {
  /** Of the first source paragraph, from 1. */
  readonly number: number;
  readonly paragraphs: readonly {
    readonly id: string;
    readonly kind: ParagraphKind;
    readonly level?: number;
    readonly text: string;
    readonly codes: readonly Code[];
  }[];
  readonly cells: readonly (readonly ComparedPassage[])[];
};

/** What a version says in a row, its passages one after the other. */
export function textOf(cell: readonly ComparedPassage[] | undefined): string {
  return (cell ?? [])
    .map(({ text }) => text)
    .filter((text) => text !== "")
    .join("\n\n");
}
