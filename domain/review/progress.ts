import type { Status } from "./status";

export type VersionProgress = Readonly<Record<Status, number>> & {
  readonly documentId: string;
  readonly document: string;
  readonly sourceLanguage: string;
  readonly versionId: string;
  readonly version: string;
  readonly language: string;
};

export type Wait = {
  readonly status: "submitted" | "returned";
  /** Who waits; nothing where somebody outside wrote it. */
  readonly from: string | null;
  /** Whom they wait for; empty where nobody may do it. */
  readonly to: readonly string[];
  readonly count: number;
  readonly since: Date;
};

/** Passages that have waited so many days and longer, up to the next of these. */
export type Age = { readonly days: number; readonly submitted: number; readonly returned: number };

export type Credit = {
  readonly writer: string | null;
  readonly accepted: number;
  /** Accepted with the reviewer's edits. */
  readonly corrected: number;
  readonly returned: number;
};

/** `day` is YYYY-MM-DD, UTC. A text approved again counts once a day. */
export type DayOfWork = { readonly day: string; readonly words: number; readonly passages: number };

/** How a project stands, as whoever gives out work wants to know it. */
export type Progress = {
  readonly name: string;
  readonly versions: readonly VersionProgress[];
  /** The longest first. */
  readonly waits: readonly Wait[];
  readonly ages: readonly Age[];
  /** Of each translator's passages: how their reviews ended. */
  readonly credits: readonly Credit[];
  /** Source words approved on each of the last 28 days. */
  readonly days: readonly DayOfWork[];
};

/** Of what was accepted, how much the reviewer had to mend: 0 to 1. */
export const editRate = ({ accepted, corrected }: Credit): number =>
  accepted + corrected === 0 ? 0 : corrected / (accepted + corrected);
