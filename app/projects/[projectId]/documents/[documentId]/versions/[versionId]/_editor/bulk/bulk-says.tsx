"use client";

import { useTranslation } from "react-i18next";
import { numberFormat } from "@/domain/languages/written-in";
import dialogs from "../dialogs.module.css";
import { useWork } from "../use-work";
import { WordChanges } from "../word-changes";
import styles from "./bulk.module.css";
import type { Left, Outcome, Preview } from "./use-bulk";

type Props = { readonly preview: Preview | undefined; readonly outcome: Outcome | undefined };

/** What would become of the passages, or what has become of them, in sentences. */
export function BulkSays({ preview, outcome }: Props) {
  const { t } = useTranslation("bulk");
  const said = outcome ?? preview;
  const count = outcome?.done ?? preview?.passages.length ?? 0;
  return (
    <div className={styles.says}>
      <output className={styles.sum}>
        {said === undefined ? null : t(keyOf(outcome), { count, all: count + sumOf(said.left) })}
      </output>
      {outcome === undefined && preview?.more ? <p>{t("more")}</p> : null}
      {outcome === undefined && preview !== undefined && preview.falling > 0 ? (
        <p>{t("falling", { count: preview.falling })}</p>
      ) : null}
      {said === undefined ? null : <LeftOnes left={said.left} />}
    </div>
  );
}

const keyOf = (outcome: Outcome | undefined) => outcome?.kind ?? "will";

const sumOf = (left: Left) => Object.values(left).reduce((sum, count) => sum + count, 0);

function LeftOnes({ left }: { readonly left: Left }) {
  const { t, i18n } = useTranslation(["bulk", "refusals"]);
  const reasons = Object.entries(left).sort(([, one], [, other]) => other - one);
  if (reasons.length === 0) return null;
  const number = numberFormat(i18n.language);
  const why = (reason: string) =>
    reason === "changed" || reason === "not-there"
      ? t(`left.${reason}`)
      : t(`refusals:${reason as "own-words"}`);
  return (
    <>
      <p className={dialogs.hint}>{t("left")}</p>
      <ul className={styles.left}>
        {reasons.map(([reason, count]) => (
          <li key={reason}>
            <strong>{number.format(count)}</strong>
            <span>{why(reason)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What some of the texts would become, word by word. */
export function Examples({ of }: { readonly of: Preview["examples"] }) {
  const { t, i18n } = useTranslation("bulk");
  const { language } = useWork().head.version;
  if (of.length === 0) return null;
  const number = numberFormat(i18n.language);
  return (
    <section className={styles.says} aria-label={t("examples")}>
      <p className={dialogs.hint}>{t("examples")}</p>
      <ul className={styles.examples}>
        {of.map(({ position, before, after }) => (
          <li key={position}>
            <small>{number.format(position + 1)}</small>
            <WordChanges before={before} now={after} language={language} codes={[]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
