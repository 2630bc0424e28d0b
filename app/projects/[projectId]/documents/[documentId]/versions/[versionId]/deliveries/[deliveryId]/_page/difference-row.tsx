import { useTranslation } from "react-i18next";
import { StatusMark } from "@/app/_ui/status-mark";
import type { DeliveredRow } from "@/domain/deliveries/difference";
import { directionOf } from "@/domain/languages/direction";
import { CodedText } from "../../../_editor/prose/prose";
import { WordChanges } from "../../../_editor/word-changes";
import styles from "./delivery.module.css";

type Props = {
  readonly row: DeliveredRow;
  readonly source: string;
  readonly target: string;
  /** Nothing where there is nothing to choose. */
  readonly choice:
    | {
        readonly value: string;
        readonly chosen: boolean;
        readonly onChoose: (yes: boolean) => void;
      }
    | undefined;
};

/** One text of the file: the source, what stands in the passage, and what would. */
export function DifferenceRow({ row, source, target, choice }: Props) {
  const { t } = useTranslation(["deliveries", "frame"]);
  const { passage, kind, text, place } = row;
  const codes = passage?.codes ?? [];
  const number = passage?.number ?? 0;
  const name = passage === null ? t("place", { place }) : t("passage", { number });
  return (
    <li className={styles.row} data-kind={kind}>
      <div className={styles.head}>
        {choice ? (
          <label className={styles.choice}>
            <input
              type="checkbox"
              name="take[]"
              value={choice.value}
              checked={choice.chosen}
              onChange={(event) => choice.onChoose(event.currentTarget.checked)}
              aria-label={t("choose", { number })}
            />
            <span>{name}</span>
          </label>
        ) : (
          <span>{name}</span>
        )}
        {passage === null ? null : (
          <StatusMark status={passage.status} label={t(`frame:status.${passage.status}`)} />
        )}
        <span className={styles.kind}>{t(`kind.${kind}`)}</span>
      </div>
      <div className={styles.texts}>
        <div className="text" lang={source} dir={directionOf(source)}>
          <CodedText text={passage?.source ?? row.source} codes={codes} />
          {kind === "source" ? (
            <p className={styles.other}>
              <span className={styles.soft}>{t("source")}</span>
              {row.source}
            </p>
          ) : null}
        </div>
        {passage === null || passage.text === "" ? (
          <p className={"text"} lang={target} dir={directionOf(target)}>
            <CodedText text={text} codes={codes} />
          </p>
        ) : (
          <WordChanges before={passage.text} now={text} language={target} codes={codes} />
        )}
      </div>
    </li>
  );
}
