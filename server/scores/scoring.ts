import { z } from "zod";
import { type Category, kindsOf, SEVERITIES, SUBTYPES } from "@/domain/review/mqm";
import { SCORING } from "@/domain/review/score";

const points = z.coerce.number().min(0).max(1000);

const KINDS = new Set<string>(
  Object.keys(SUBTYPES).flatMap((category) => [category, ...kindsOf(category as Category)]),
);

/** The scoring of a project as it is asked for and as it is kept. */
export const scoringRules = z.object({
  severities: z.record(z.enum(SEVERITIES), points).default(SCORING.severities),
  weights: z
    .record(
      z.string().refine((kind) => KINDS.has(kind)),
      points,
    )
    .default({}),
  threshold: points.default(SCORING.threshold),
  criticalFails: z.boolean().default(SCORING.criticalFails),
});
