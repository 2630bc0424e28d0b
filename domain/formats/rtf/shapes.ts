import type { Target } from "./words";

/** Text of one look: its labels, as in `b i`. */
export type Run = { readonly text: string; readonly look: string };

export type RtfParagraph = {
  readonly runs: readonly Run[];
  readonly style: string;
  readonly level: number | undefined;
  readonly place: "body" | "list-item" | "cell" | "note" | "caption";
};

/** What a group says and its own groups take over. */
export type Group = {
  look: ReadonlySet<string>;
  isHidden: boolean;
  isDeleted: boolean;
  font: number;
  /** How many characters stand for programs that know no Unicode behind each `\u`. */
  spare: number;
  target: Target;
};
