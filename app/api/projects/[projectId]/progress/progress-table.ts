import type { TFunction } from "i18next";
import type { Progress } from "@/domain/review/progress";
import { BY_PROGRESS } from "@/domain/review/status";

export const TABLES = ["versions", "waits", "ages", "credits", "days"] as const;

type Say = TFunction<["progress", "frame"]>;
type Rows = readonly (readonly (string | number)[])[];

/** The rows of one table, the heads of its columns first. */
export function progressTable(
  progress: Progress,
  which: (typeof TABLES)[number],
  t: Say,
): string[][] {
  return WRITERS[which](progress, t).map((row) => row.map(String));
}

const WRITERS: Record<(typeof TABLES)[number], (progress: Progress, t: Say) => Rows> = {
  versions: ({ versions }, t) => [
    [t("document"), t("language"), ...BY_PROGRESS.map((status) => t(`frame:status.${status}`))],
    ...versions.map((row) => [row.document, row.language, ...BY_PROGRESS.map((one) => row[one])]),
  ],
  waits: ({ waits }, t) => [
    [t("waits.from"), t("waits.to"), t("waits.what"), t("waits.count"), t("waits.since")],
    ...waits.map(({ from, to, status, count, since }) => [
      ...[from ?? "", to.join("; "), t(`frame:status.${status}`)],
      ...[count, since.toISOString()],
    ]),
  ],
  ages: ({ ages }, t) => [
    [t("age"), t("frame:status.submitted"), t("frame:status.returned")],
    ...ages.map(({ days, submitted, returned }) => [
      ...[t(`age.${days as 0 | 1 | 3 | 7 | 14}`), submitted, returned],
    ]),
  ],
  credits: ({ credits }, t) => [
    [t("writer"), t("accepted"), t("corrected"), t("returned")],
    ...credits.map((row) => [row.writer ?? "", row.accepted, row.corrected, row.returned]),
  ],
  days: ({ days }, t) => [
    [t("day"), t("words"), t("passages")],
    ...days.map(({ day, words, passages }) => [day, words, passages]),
  ],
};
