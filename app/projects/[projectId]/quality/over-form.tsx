import { words } from "@/app/_entry/words";
import { Button } from "@/app/_ui/button";
import { Choice, Field } from "@/app/_ui/field";
import styles from "./quality.module.css";

const OVER = ["reviewed", "whole", "sample"] as const;

type Props = { readonly over: string; readonly size: number };

/** What the scores are about. It stands in the address, so that it can be sent to a colleague. */
export async function OverForm({ over, size }: Props) {
  const { t } = await words("quality");
  return (
    <form className={styles.over}>
      <Choice label={t("score.over")} name="over" defaultValue={over}>
        {OVER.map((one) => (
          <option key={one} value={one}>
            {t(`score.over.${one}`)}
          </option>
        ))}
      </Choice>
      <Field label={t("score.size")} name="words" type="number" min={1} defaultValue={size} />
      <Button type="submit">{t("score.count")}</Button>
    </form>
  );
}
