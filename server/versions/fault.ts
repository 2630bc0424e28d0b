import { z } from "zod";
import { CATEGORIES, kindOf, SEVERITIES } from "@/domain/review/mqm";
import { Prisma } from "@/prisma/client/client";
import { Refusal } from "../refusal";
import type { Passage, Writer } from "./passage-in";
import { passageText } from "./passage-text";

/** What a reviewer says is wrong with a passage. */
export const fault = {
  category: z.enum(CATEGORIES),
  /** One of the dimension's, where somebody looked that closely. */
  subtype: z.string().max(100).nullish(),
  severity: z.enum(SEVERITIES),
  comment: z.string().trim().min(1).max(5_000),
  proposal: passageText.nullish(),
  /** The marked span of the text, UTF-16 offsets. */
  spanStart: z.int().nonnegative().nullish(),
  spanEnd: z.int().nonnegative().nullish(),
};

type Said = z.infer<z.ZodObject<typeof fault>>;

/** A fault that was looked over: what the record of it says. */
export type StatedFault = {
  readonly category: Said["category"];
  readonly subtype: string | null;
  readonly severity: Said["severity"];
  readonly comment: string;
  readonly proposal: string | null;
  readonly spanStart: number | null;
  readonly spanEnd: number | null;
  /** The marked words. */
  readonly marked: string | null;
  /** Whether the passage stays where it is. */
  readonly noted: boolean;
};

type Told = Said & Pick<StatedFault, "noted">;

/** Refuses `invalid` a subtype of another dimension, and marked words that are not in the text. */
export function faultOf({ text }: Passage, said: Told): StatedFault {
  const { category, subtype = null, severity, comment, proposal = null, noted } = said;
  if (subtype !== null && kindOf({ category, subtype }) === undefined) {
    throw new Refusal("invalid", { reason: "malformed" });
  }
  return { category, subtype, severity, comment, proposal, noted, ...markedIn(text, said) };
}

/** An addition to the write of a passage that says what is wrong with it. */
export function statedFault({ actor }: Writer, fault: StatedFault): Prisma.Sql {
  const { category, subtype, severity, comment, proposal, noted } = fault;
  const { spanStart, spanEnd, marked } = fault;
  return Prisma.sql`
    insert into "Return" (id, "versionId", "passageId", revision, category, subtype, severity,
           comment, proposal, "spanStart", "spanEnd", marked, noted, "writerId", "byId")
    select uuid_v7(), "versionId", id, revision, ${category}, ${subtype}, ${severity}, ${comment},
           ${proposal}, ${spanStart}::int, ${spanEnd}::int, ${marked}, ${noted}, "writtenById",
           ${actor.userId}
      from changed
    returning *`;
}

/** Words that a person can be shown, or none. */
function markedIn(text: string, { spanStart, spanEnd }: Said) {
  if (spanStart == null || spanEnd == null) return { spanStart: null, spanEnd: null, marked: null };
  if (spanStart >= spanEnd || spanEnd > text.length) {
    throw new Refusal("invalid", { reason: "span-outside" });
  }
  return { spanStart, spanEnd, marked: text.slice(spanStart, spanEnd) };
}
