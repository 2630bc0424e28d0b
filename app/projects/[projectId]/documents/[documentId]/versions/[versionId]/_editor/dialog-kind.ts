/** What may be open before everything else. */
export type DialogKind =
  | "palette"
  | "find"
  | "bulk"
  | "keys"
  | "return"
  | "gap"
  | "term"
  | "machine"
  | "repetitions"
  | "answer"
  | "align-again";
