"use client";

import { useTranslation } from "react-i18next";
import type { Code } from "@/domain/codes/code";
import { joined } from "@/domain/codes/join";
import "../../versions/[versionId]/_editor/prose/kinds.css";
import { directionOf } from "@/domain/languages/direction";
import { numberFormat } from "@/domain/languages/written-in";
import { CodedText, Prose } from "../../versions/[versionId]/_editor/prose/prose";
import { WordChanges } from "../../versions/[versionId]/_editor/word-changes";
import styles from "./compare.module.css";
import { Take } from "./take";
import { useNameOf } from "./use-name-of";
import { type ComparedRow, type ComparedVersion, textOf } from "./view";

type Props = {
  readonly projectId: string;
  readonly row: ComparedRow;
  readonly versions: readonly ComparedVersion[];
  /** The version the others are compared with. */
  readonly against: number;
  readonly agreement: number;
  readonly changes: boolean;
  readonly sourceLanguage: string;
  readonly takes: boolean;
};

/** Some paragraphs of the source, and what each version says for them. */
export function ComparedRowView(props: Props) {
  const { row, versions, agreement, sourceLanguage } = props;
  const { t, i18n } = useTranslation("compare");
  const percent = numberFormat(i18n.language, { style: "percent" }).format(agreement);
  const agreed = agreement === 1 ? t("same") : t("alike", { percent });
  return (
    <article
      className={styles.row}
      data-item
      data-same={agreement === 1 || undefined}
      tabIndex={-1}
      aria-label={t("row", { number: row.number, agreement: agreed })}
    >
      <p className={styles.agreement}>
        <span>{numberFormat(i18n.language).format(row.number)}</span>
        <span
          className={styles.measure}
          style={{ ["--agreement" as string]: agreement }}
          aria-hidden
        />
        <span>{agreed}</span>
      </p>
      <div
        className={`${styles.source} text`}
        lang={sourceLanguage}
        dir={directionOf(sourceLanguage)}
      >
        {row.paragraphs.map(({ id, text, codes, kind, level }) => (
          <Prose key={id} text={text} codes={codes} kind={kind} level={level} />
        ))}
      </div>
      {versions.map((version, at) => (
        <Cell key={version.id ?? at} {...props} version={version} at={at} />
      ))}
    </article>
  );
}

type CellProps = Props & { readonly version: ComparedVersion; readonly at: number };

function Cell({ projectId, row, versions, against, changes, takes, version, at }: CellProps) {
  const name = useNameOf(version, at);
  const base = versions[against];
  const isOther = at !== against && base?.language === version.language;
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no set of fields, and no landmark either.
    <div
      className={styles.cell}
      role="group"
      aria-label={name}
      data-base={at === against || undefined}
    >
      <p className={styles.name}>
        <bdi>{name}</bdi>
      </p>
      <Said
        text={textOf(row.cells[at])}
        before={isOther && changes ? textOf(row.cells[against]) : undefined}
        language={version.language}
        codes={joined(row.paragraphs).codes}
      />
      {isOther && takes && base !== undefined ? (
        <Take
          projectId={projectId}
          into={{ version: base, cell: row.cells[against] ?? [], at: against }}
          from={row.cells[at] ?? []}
        />
      ) : null}
    </div>
  );
}

type SaidProps = {
  readonly text: string;
  /** What the version says that it is compared with. */
  readonly before: string | undefined;
  readonly language: string;
  readonly codes: readonly Code[];
};

function Said({ text, before, language, codes }: SaidProps) {
  const { t } = useTranslation("compare");
  if (text === "") return <p className={styles.nothing}>{t("missing")}</p>;
  if (before !== undefined) {
    return <WordChanges before={before} now={text} language={language} codes={codes} />;
  }
  return (
    <p className={`${styles.plain} text`} lang={language} dir={directionOf(language)}>
      <CodedText text={text} codes={codes} />
    </p>
  );
}
