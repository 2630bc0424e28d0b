import type { ReactNode } from "react";
import { words } from "@/app/_entry/words";
import { WideTable } from "@/app/_ui/wide-table";
import { numberFormat } from "@/domain/languages/written-in";
import { SEVERITIES, type Severity } from "@/domain/review/mqm";
import { LinkedVersion } from "../linked-version";
import { OverForm } from "./over-form";
import styles from "./quality.module.css";

type Scored = {
  readonly words: number;
  readonly faults: Readonly<Record<Severity, number>>;
  readonly points: number;
  readonly perThousand: number;
  readonly passes: boolean;
  readonly accepted: number;
  readonly edited: number;
  readonly returned: number;
};

type Props = {
  readonly projectId: string;
  readonly over: string;
  readonly size: number;
  readonly versions: readonly (Scored & {
    readonly versionId: string;
    readonly documentId: string;
    readonly document: string;
    readonly language: string;
  })[];
  readonly translators: readonly (Scored & { readonly translator: string | null })[];
};

/** What reviewers made of the translations: points, pass or fail, and how often they let them stand. */
export async function Scores({ projectId, over, size, versions, translators }: Props) {
  const { t, language } = await words("quality");
  return (
    <section className={styles.section} aria-label={t("score.title")}>
      <h2>{t("score.title")}</h2>
      <p className={styles.text}>{t("score.text")}</p>
      <OverForm over={over} size={size} />
      {versions.length === 0 ? <p>{t("score.none")}</p> : null}
      <ScoreTable
        title={t("labelled", { label: t("score.title"), what: t("by-version") })}
        first={t("document")}
        rows={versions.map((row) => ({
          ...row,
          key: row.versionId,
          name: <LinkedVersion projectId={projectId} {...row} to={language} />,
        }))}
      />
      <ScoreTable
        title={t("labelled", { label: t("score.title"), what: t("by-translator") })}
        first={t("translator")}
        rows={translators.map(({ translator, ...row }) => ({
          ...row,
          key: translator ?? "",
          name: <bdi>{translator ?? t("nobody")}</bdi>,
        }))}
      />
    </section>
  );
}

type TableProps = {
  readonly title: string;
  readonly first: string;
  readonly rows: readonly (Scored & { readonly key: string; readonly name: ReactNode })[];
};

async function ScoreTable({ title, first, rows }: TableProps) {
  const { t, language } = await words("quality", "faults");
  const number = numberFormat(language, { maximumFractionDigits: 1 });
  if (rows.length === 0) return null;
  const heads = [
    t("score.words"),
    ...SEVERITIES.map((severity) => t(`faults:severity.${severity}`)),
    ...[t("score.points"), t("score.per-thousand"), t("score.result")],
    ...[t("score.accepted"), t("score.edited"), t("score.returned")],
  ];
  return (
    <WideTable
      title={title}
      head={[first, ...heads]}
      rows={rows.map((row) => ({
        key: row.key,
        cells: [
          row.name,
          number.format(row.words),
          ...SEVERITIES.map((severity) => number.format(row.faults[severity])),
          ...[number.format(row.points), number.format(row.perThousand)],
          <span key="result" className={row.passes ? undefined : styles.fails}>
            {t(row.passes ? "score.passes" : "score.fails")}
          </span>,
          ...[row.accepted, row.edited, row.returned].map((count) => number.format(count)),
        ],
      }))}
    />
  );
}
