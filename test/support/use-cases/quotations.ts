import { addQuotation } from "@/server/quotations/add-quotation";
import { markContentious } from "@/server/quotations/mark-contentious";
import { removeQuotation } from "@/server/quotations/remove-quotation";
import { REVIEWERS, WRITERS } from "../who-may";
import type { UseCases } from "./row";

export const QUOTATION_USE_CASES: UseCases = {
  addQuotation: {
    inside: true,
    may: WRITERS,
    ask: (actor, { draft }) => addQuotation(actor, { ...draft, words: "wide", speaker: "Ada" }),
  },
  removeQuotation: {
    inside: true,
    may: REVIEWERS,
    ask: (actor, { draft, quotationId }) => removeQuotation(actor, { ...draft, quotationId }),
  },
  markContentious: {
    inside: true,
    may: WRITERS,
    ask: (actor, { draft }) => markContentious(actor, { ...draft, contentious: true }),
  },
};
