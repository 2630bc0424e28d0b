import { type Category, SEVERITIES, type Severity } from "./mqm";

/**
 * How a project counts faults. The scoring model of MQM 2.0 (themqm.org): penalty points are the
 * multiplier of the severity times the weight of the kind, and are compared by thousand words.
 */
export type Scoring = {
  readonly severities: Readonly<Record<Severity, number>>;
  /** By dimension, or by dimension and subtype, which goes before it; 1 where nothing is said. */
  readonly weights: Readonly<Record<string, number>>;
  /** As many points per thousand words as a text may have and pass. */
  readonly threshold: number;
  /** One critical fault is too many, whatever the length. */
  readonly criticalFails: boolean;
};

export const SCORING: Scoring = {
  severities: { neutral: 0, minor: 1, major: 5, critical: 25 },
  weights: {},
  threshold: 10,
  criticalFails: true,
};

export type Counted = {
  readonly category: Category;
  readonly subtype: string | null;
  readonly severity: Severity;
};

export type Score = {
  /** Of the source. */
  readonly words: number;
  readonly faults: Readonly<Record<Severity, number>>;
  /** Absolute penalty total. */
  readonly points: number;
  /** Normed penalty total: points per thousand words. */
  readonly perThousand: number;
  /** Raw quality score: 100 less the points per hundred words. */
  readonly raw: number;
  readonly passes: boolean;
};

/** What a text of so many words with these faults comes to. Nothing was wrong with no words. */
export function scoreOf(faults: readonly Counted[], words: number, scoring: Scoring): Score {
  const points = rounded(faults.reduce((sum, fault) => sum + pointsOf(fault, scoring), 0));
  const perThousand = words === 0 ? 0 : rounded((points / words) * 1000);
  const counts = countsOf(faults);
  const isSpoilt = scoring.criticalFails && counts.critical > 0;
  return {
    words,
    faults: counts,
    points,
    perThousand,
    raw: words === 0 ? 100 : rounded(100 * (1 - points / words)),
    passes: !isSpoilt && perThousand <= scoring.threshold,
  };
}

/**
 * Calibrated quality score: on a scale where a text at the threshold has `passing` points of 100.
 * A threshold of 0 allows no fault at all.
 */
export function calibrated(perThousand: number, threshold: number, passing: number): number {
  if (threshold === 0) return perThousand === 0 ? 100 : 0;
  return rounded(100 - (perThousand * (100 - passing)) / threshold);
}

function pointsOf({ category, subtype, severity }: Counted, scoring: Scoring): number {
  const { weights, severities } = scoring;
  const weight = weights[`${category}.${subtype}`] ?? weights[category] ?? 1;
  return severities[severity] * weight;
}

function countsOf(faults: readonly Counted[]): Record<Severity, number> {
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<
    Severity,
    number
  >;
  for (const { severity } of faults) counts[severity] += 1;
  return counts;
}

/** Ten tenths are one. */
const rounded = (number: number) => Math.round(number * 1e9) / 1e9;
