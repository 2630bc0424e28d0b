import type { ParagraphKind } from "../formats/format";

/** What is aligned: a paragraph, a sentence or a line. Only the text is required. */
export type Unit = {
  readonly text: string;
  readonly kind?: ParagraphKind;
  readonly level?: number;
  readonly key?: string;
  /** Of a paragraph: which sentences answer each other says which paragraphs do. */
  readonly sentences?: readonly string[];
};

/**
 * These source units answer those target units, this sure. Zero-based indices, ascending. An
 * omission has no target, an addition no source.
 */
export type Bead = {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** From 0 to 1: of beads that say 0.9, nine in ten are right. */
  readonly confidence: number;
  /** The target stands elsewhere in the translation than the source in its text. */
  readonly moved?: true;
};

/** Source units and the target units that answer them. */
export type Link = Pick<Bead, "source" | "target">;

/** What a person has decided about two texts: it is never changed. */
export type Settled = {
  /** Beads that stay as they are, omissions and additions too. No unit may stand in two of them. */
  readonly confirmed?: readonly Link[];
  /** A source and a target unit that never stand in one bead. */
  readonly apart?: readonly (readonly [source: number, target: number])[];
};

/** What a model of sentence embeddings makes of each unit: all of one length, which is free. */
export type Vectors = {
  readonly source: readonly Float32Array[];
  readonly target: readonly Float32Array[];
};

export type Alignment = {
  readonly beads: readonly Bead[];
  /** Mean log-likelihood ratio per source unit against "these texts have nothing to do with each other". */
  readonly likelihood: number;
  /** False when the texts do not look like translations of each other. */
  readonly reliable: boolean;
};

export type AlignOptions = Settled & {
  /** Texts known to answer each other, source first: a memory, confirmed beads, earlier documents. */
  readonly examples?: readonly (readonly [string, string])[];
  /** Words known to answer each other, source first: a termbase. */
  readonly terms?: readonly (readonly [string, string])[];
  /** More evidence, from a model of sentence embeddings. */
  readonly vectors?: Vectors;
  /** BCP 47, where known. The aligner works without. */
  readonly from?: string;
  readonly to?: string;
  /** Told now and then, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Ends the work early by throwing `signal.reason`. */
  readonly signal?: AbortSignal;
};
