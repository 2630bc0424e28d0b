import type { PluralForm } from "../../languages/plurals";

/** A text of a Fluent file. */
export type FluentText = {
  readonly key: string;
  /** From its first character to its last, without the white space before it. */
  readonly start: number;
  readonly end: number;
  /** Placeables as they are written; a selection as a placeable that names it, see `selections`. */
  readonly value: string;
  readonly selections: readonly Selection[];
  /** Where it is a plural form: of what, which, and where the line of it starts. */
  readonly plural?: {
    readonly message: string;
    readonly form: PluralForm;
    readonly before: number;
  };
  /** What goes when it is left out. */
  readonly whole?: readonly [start: number, end: number];
};

/** What a selection is called in a text, and where it stands. */
export type Selection = { readonly name: string; readonly start: number; readonly end: number };
