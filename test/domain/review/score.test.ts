import fs from "node:fs";
import { describe, expect, it } from "vitest";
import type { Category, Severity } from "@/domain/review/mqm";
import { sampleOf } from "@/domain/review/sample";
import { type Counted, calibrated, SCORING, scoreOf } from "@/domain/review/score";
import { isHere } from "../../support/is-here";

const CASES = new URL("../../../../shared/data/cases/mqm_scoring.json", import.meta.url);
const casesThere = fs.existsSync(CASES);
const cases = () => JSON.parse(fs.readFileSync(CASES, "utf8"));

const some = (severity: Severity, count: number, category: Category = "accuracy"): Counted[] =>
  Array.from({ length: count }, () => ({ category, subtype: null, severity }));

/** `{minor: 3, Major: 1}` as faults. */
const faultsOf = (counts: Readonly<Record<string, number>> = {}) =>
  Object.entries(counts).flatMap(([name, count]) => some(name.toLowerCase() as Severity, count));

describe("a score", () => {
  it("is penalty points per thousand words, and the share of words without", () => {
    const score = scoreOf([...some("major", 1), ...some("minor", 3)], 2000, SCORING);

    expect(score).toMatchObject({ points: 8, perThousand: 4, raw: 99.6, passes: true });
  });

  it("fails above the threshold, and with one critical fault", () => {
    expect(scoreOf(some("minor", 11), 1000, SCORING).passes).toBe(false);
    expect(scoreOf(some("critical", 1), 100_000, SCORING).passes).toBe(false);
    const lenient = { ...SCORING, criticalFails: false };
    expect(scoreOf(some("critical", 1), 100_000, lenient).passes).toBe(true);
  });

  it("weighs a subtype before its dimension", () => {
    const weights = { style: 2, "style.awkward": 0.5 };
    const faults: Counted[] = [
      { category: "style", subtype: "awkward", severity: "minor" },
      { category: "style", subtype: "register", severity: "minor" },
    ];

    expect(scoreOf(faults, 1000, { ...SCORING, weights }).points).toBe(2.5);
  });

  it("of no words is nothing, and passes", () => {
    expect(scoreOf([], 0, SCORING)).toMatchObject({ perThousand: 0, raw: 100, passes: true });
  });
});

describe("published scores", () => {
  it("of MQM come out the same", () => {
    if (!isHere(casesThere, "mqm_scoring.json")) return;
    for (const one of cases().mqm_2.cases) {
      if (one.counts === undefined) {
        expect(calibrated(one.npt, one.app, one.pt)).toBeCloseTo(one.cqs, 9);
        expect(one.npt <= one.app).toBe(one.pass);
        continue;
      }
      const score = scoreOf(faultsOf(one.counts), one.ewc, SCORING);
      expect(score).toMatchObject({ points: one.apt, perThousand: one.npt });
      if (one.rqs !== undefined) expect(score.raw).toBeCloseTo(one.rqs, 9);
    }
  });

  it("of MateCat's model come out the same, in both its reviews", () => {
    if (!isHere(casesThere, "mqm_scoring.json")) return;
    const severities = { neutral: 0, minor: 0.5, major: 2, critical: 0 };
    const reviews = cases().matecat_points_per_thousand.cases.flatMap((one: Reviewed) => [
      { ...one, threshold: 8, pass: one.pass_R1 },
      { ...one, threshold: 5, pass: one.pass_R2 },
    ]);
    for (const { errors, reviewed_words, threshold, pass, score = 0 } of reviews) {
      const made = scoreOf(faultsOf(errors), reviewed_words, { ...SCORING, severities, threshold });
      expect(made).toMatchObject({ perThousand: score, passes: pass ?? true });
    }
  });

  it("of the translations rated at WMT come out the same", () => {
    if (!isHere(casesThere, "mqm_scoring.json")) return;
    const rules = { ...SCORING, weights: { "linguistic-conventions.punctuation": 0.1 } };
    const samples = Object.values(cases().wmt_mqm.samples).flat() as Rated[];
    const plain = samples.filter(({ annotations }) => annotations.every(isOfOurKinds));
    expect(plain.length).toBeGreaterThan(50);
    for (const { annotations, raters, expected_avg_score } of plain) {
      const { points } = scoreOf(annotations.map(faultOf), 1000, rules);
      expect(-points / raters).toBeCloseTo(expected_avg_score, 6);
    }
  });
});

type Reviewed = { readonly pass_R1?: boolean; readonly pass_R2?: boolean };

type Rated = {
  readonly annotations: readonly { readonly category: string; readonly severity: string }[];
  readonly raters: number;
  readonly expected_avg_score: number;
};
type Annotation = Rated["annotations"][number];

/** WMT gives 25 points to what is no translation at all, whatever its severity; we have no such kind. */
const isOfOurKinds = ({ category, severity }: Annotation) =>
  category !== "Non-translation!" && /^(minor|major|neutral|no-error)$/i.test(severity);

function faultOf({ category, severity }: Annotation): Counted {
  const isPunctuation = category === "Fluency/Punctuation" && severity.toLowerCase() === "minor";
  const known = { minor: "minor", major: "major" } as const;
  return {
    category: isPunctuation ? "linguistic-conventions" : "accuracy",
    subtype: isPunctuation ? "punctuation" : null,
    severity: known[severity.toLowerCase() as keyof typeof known] ?? "neutral",
  };
}

describe("a sample", () => {
  const passages = Array.from({ length: 400 }, (_, at) => ({ id: `passage-${at}`, words: 10 }));

  it("is the same each time, and stops when there are enough words", () => {
    const drawn = sampleOf(passages, 995);

    expect(drawn).toHaveLength(100);
    expect(sampleOf(passages.toReversed(), 995)).toEqual(drawn);
  });

  it("is drawn from everywhere", () => {
    const drawn = new Set(sampleOf(passages, 1000).map(({ id }) => id));
    const inFirstHalf = passages.slice(0, 200).filter(({ id }) => drawn.has(id)).length;

    expect(inFirstHalf).toBeGreaterThan(30);
    expect(inFirstHalf).toBeLessThan(70);
  });
});
