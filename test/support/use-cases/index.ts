import { ALIGNMENT_USE_CASES } from "./alignment";
import { ASSIGNMENT_USE_CASES } from "./assignments";
import { BULK_USE_CASES } from "./bulk";
import { COMPARING_USE_CASES } from "./comparing";
import { DELIVERY_USE_CASES } from "./deliveries";
import { DOCUMENT_USE_CASES } from "./documents";
import { FINDING_USE_CASES } from "./findings";
import { LIVE_USE_CASES } from "./live";
import { MACHINE_USE_CASES } from "./machine";
import { MEMORY_USE_CASES } from "./memory";
import { NOTICE_USE_CASES } from "./notices";
import { PROGRESS_USE_CASES } from "./progress";
import { PROJECT_USE_CASES } from "./projects";
import { QUOTATION_USE_CASES } from "./quotations";
import { REMARK_USE_CASES } from "./remarks";
import type { UseCases } from "./row";
import { SCORE_USE_CASES } from "./scores";
import { SENTENCE_USE_CASES } from "./sentences";
import { SOURCE_USE_CASES } from "./sources";
import { TERM_USE_CASES } from "./terms";
import { VERSION_USE_CASES } from "./versions";

/** Each use case that is about a project, who may use it, and how it is asked for. */
export const USE_CASES: UseCases = {
  ...PROJECT_USE_CASES,
  ...DOCUMENT_USE_CASES,
  ...SOURCE_USE_CASES,
  ...VERSION_USE_CASES,
  ...BULK_USE_CASES,
  ...COMPARING_USE_CASES,
  ...ALIGNMENT_USE_CASES,
  ...ASSIGNMENT_USE_CASES,
  ...DELIVERY_USE_CASES,
  ...FINDING_USE_CASES,
  ...MEMORY_USE_CASES,
  ...NOTICE_USE_CASES,
  ...MACHINE_USE_CASES,
  ...PROGRESS_USE_CASES,
  ...TERM_USE_CASES,
  ...REMARK_USE_CASES,
  ...QUOTATION_USE_CASES,
  ...SCORE_USE_CASES,
  ...SENTENCE_USE_CASES,
  ...LIVE_USE_CASES,
};
