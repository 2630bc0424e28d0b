"use client";

import type { Route } from "next";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "@/app/_ui/button";
import { goTo, itemInHand, itemsIn, useListKeys } from "@/app/_ui/use-list-keys";
import { agreement } from "@/domain/review/agreement";
import { Column } from "./column";
import styles from "./compare.module.css";
import { ComparedRowView } from "./row";
import { type ComparedRow, type ComparedVersion, textOf } from "./view";

type Props = {
  readonly projectId: string;
  readonly compared: {
    readonly versions: readonly ComparedVersion[];
    readonly rows: readonly ComparedRow[];
    readonly total: number;
  };
  readonly sourceLanguage: string;
  readonly from: number;
  readonly count: number;
  readonly blind: boolean;
  /** Of this page, at its beginning. */
  readonly address: string;
  readonly may: readonly string[];
};

/** Versions in columns beside their source, row by row. */
export function Comparison({ projectId, compared, sourceLanguage, ...rest }: Props) {
  const { from, count, blind, address, may } = rest;
  const { t } = useTranslation("compare");
  const [against, setAgainst] = useState(0);
  const [changes, setChanges] = useState(true);
  const { versions, rows, total } = compared;
  const base = versions[against];
  const agreements = useMemo(
    () => rows.map(({ cells }) => leastAgreement(cells.map(textOf), versions, against)),
    [rows, versions, against],
  );
  const list = useRef<HTMLDivElement>(null);
  const deeds = useMemo(() => {
    const next = (items: readonly HTMLElement[], at: number) =>
      goTo(items[nextDifference(agreements, at)]);
    return new Map([["KeyN", next]]);
  }, [agreements]);
  useListKeys(list, deeds);
  const goOn = () => {
    const items = itemsIn(list.current);
    goTo(items[nextDifference(agreements, itemInHand(items))]);
  };
  const same = agreements.filter((each) => each === 1).length;

  return (
    <section
      className={styles.compare}
      style={{ ["--columns" as string]: versions.length }}
      data-columns={versions.length}
    >
      <div className={styles.tools}>
        <p role="status">{t("summary", { same, count: rows.length })}</p>
        <label>
          <input
            type="checkbox"
            checked={changes}
            onChange={(event) => setChanges(event.currentTarget.checked)}
          />
          <span>{t("changes")}</span>
        </label>
        <Button size="small" onClick={goOn} disabled={same === rows.length}>
          {t("next")} <kbd>{"N"}</kbd>
        </Button>
        {blind ? (
          <ButtonLink size="small" href={address.replace("&blind=1", "") as Route}>
            {t("reveal")}
          </ButtonLink>
        ) : null}
      </div>
      {blind ? <p className={styles.soft}>{t("hidden")}</p> : null}
      <div className={styles.heads}>
        <p className={styles.sourceHead}>{t("source")}</p>
        {versions.map((version, at) => (
          <Column
            key={version.id ?? at}
            version={version}
            at={at}
            isBase={at === against}
            onChoose={() => setAgainst(at)}
            projectId={projectId}
            copies={may.includes("import")}
          />
        ))}
      </div>
      <div ref={list} className={styles.rows}>
        {rows.map((row, at) => (
          <ComparedRowView
            key={row.number}
            row={row}
            versions={versions}
            against={against}
            agreement={agreements[at] ?? 1}
            changes={changes}
            sourceLanguage={sourceLanguage}
            projectId={projectId}
            takes={may.includes("write") && base?.id != null}
          />
        ))}
      </div>
      <nav className={styles.tools} aria-label={t("title")}>
        {from > 0 ? (
          <ButtonLink href={`${address}&from=${Math.max(0, from - count)}` as Route}>
            {t("before")}
          </ButtonLink>
        ) : null}
        {from + count < total ? (
          <ButtonLink href={`${address}&from=${from + count}` as Route}>{t("after")}</ButtonLink>
        ) : null}
      </nav>
    </section>
  );
}

/** The next row that is not the same behind one, or else the first of all. */
function nextDifference(agreements: readonly number[], at: number): number {
  const ahead = agreements.findIndex((agreed, row) => row > at && agreed < 1);
  return ahead >= 0 ? ahead : agreements.findIndex((agreed) => agreed < 1);
}

/** How much the version that is furthest from the one they are compared with agrees with it. */
function leastAgreement(
  texts: readonly string[],
  versions: readonly ComparedVersion[],
  against: number,
): number {
  const language = versions[against]?.language ?? "";
  const others = texts.filter((_, at) => at !== against && versions[at]?.language === language);
  return Math.min(1, ...others.map((text) => agreement(texts[against] ?? "", text, language)));
}
