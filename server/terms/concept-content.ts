import { z } from "zod";
import { CONCEPT_KINDS, GENDERS, PARTS_OF_SPEECH } from "@/domain/terms/concept";
import { TERM_STATUSES } from "@/domain/terms/termbase";
import { languageTag } from "../documents/language-tag";

const line = z.string().trim().max(500).default("");
const lines = z.string().trim().max(5_000).default("");

/** A picture is only ever linked to, and only over the web. */
const address = z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(2_000)]).default("");

const termContent = z.object({
  language: languageTag,
  text: z.string().trim().min(1).max(200),
  status: z.enum(TERM_STATUSES).default("preferred"),
  partOfSpeech: z.enum(["", ...PARTS_OF_SPEECH]).default(""),
  gender: z.enum(["", ...GENDERS]).default(""),
  reason: line,
  source: line,
});

/** A concept as people write it down; as JSON in a form. */
export const conceptContent = z.object({
  kind: z.enum(CONCEPT_KINDS).default("term"),
  definition: lines,
  note: lines,
  subject: line,
  picture: address,
  source: line,
  terms: z.array(termContent).min(1).max(200).readonly(),
});
