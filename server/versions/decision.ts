import type { Permit } from "../access";
import type { Db } from "../db";
import { standingErrors } from "../findings/standing-errors";
import { machineTexts } from "../machine/machine-text";
import { fillRepetitions } from "../memory/fill-repetitions";
import { remember } from "../memory/remember";
import { type StatedFault, statedFault } from "./fault";
import type { Passage, Writer } from "./passage-in";
import type { PassageRow } from "./passage-row";
import { stateApproval } from "./state-approval";
import { type PassageChange, writePassage } from "./write-passage";

/**
 * What somebody decides about a passage, as a value: the same whether they do it by hand or in bulk.
 * Whoever makes one refuses what may not be done.
 */
export type Decision = {
  readonly change: PassageChange;
  /** The step that the person stands for the text in, from 0, and whether the words are their own. */
  readonly approval?: { readonly step: number; readonly ownWords: boolean };
  /** Whether it is approved now, and goes into the memory. */
  readonly remembers?: boolean;
  /** Whether the text goes to the same sources that nobody has begun, where the project wants it. */
  readonly repeats?: boolean;
  readonly fault?: StatedFault;
  /** What the writer says to a return. */
  readonly answers?: { readonly to: string; readonly text: string };
};

/** What must be known beside the passage, before it is handed in or approved. */
export type Known = {
  /** That the checks find and nobody has dismissed, where they stop a passage. */
  readonly errors: number;
  /** What a machine has said for it, where the project wants to know. */
  readonly machine: readonly string[];
};

export async function knownOf(db: Db, permit: Permit, passage: Passage): Promise<Known> {
  const errors = await standingErrors(db, permit, passage);
  // What was handed in has been weighed then.
  const asks = permit.machineGate && passage.status !== "submitted";
  const said = asks ? await machineTexts(db, [passage.id]) : undefined;
  return { errors, machine: said?.get(passage.id) ?? [] };
}

type Decided = {
  readonly passage: Passage;
  readonly revision: number;
  readonly decision: Decision;
};

/** Does what was decided, if the passage is still the one that was seen. */
export async function carryOut(
  db: Db,
  writer: Writer,
  { passage, revision, decision }: Decided,
): Promise<PassageRow> {
  const { change, approval, remembers, repeats, fault, answers } = decision;
  const also = {
    ...(approval && { approval: stateApproval(writer, { passage, ...approval }) }),
    ...(fault && { why: statedFault(writer, fault) }),
    ...(answers && { answer: answers }),
    ...(repeats &&
      writer.permit.fillsRepetitions && { repetitions: fillRepetitions(writer, [passage]) }),
    memory: remembers ? await remember(db, writer, [passage]) : null,
  };
  return writePassage(db, writer, { passage, revision, change, also });
}
