import { SCORING } from "@/domain/review/score";
import { changeScoring } from "@/server/scores/change-scoring";
import { readScores } from "@/server/scores/read-scores";
import { readScoring } from "@/server/scores/read-scoring";
import { EVERYBODY, MANAGERS } from "../who-may";
import type { UseCases } from "./row";

export const SCORE_USE_CASES: UseCases = {
  readScores: {
    inside: false,
    may: EVERYBODY,
    ask: (actor, { projectId }) => readScores(actor, { projectId, over: "whole", words: 1000 }),
  },
  readScoring: {
    inside: false,
    may: EVERYBODY,
    ask: (actor, { projectId }) => readScoring(actor, { projectId }),
  },
  changeScoring: {
    inside: false,
    may: MANAGERS,
    ask: (actor, { projectId }) =>
      changeScoring(actor, { projectId, scoring: { ...SCORING, weights: { style: 0.5 } } }),
  },
};
