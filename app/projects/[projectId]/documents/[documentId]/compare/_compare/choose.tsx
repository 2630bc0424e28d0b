"use client";

import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { languageName } from "@/domain/languages/language-name";
import styles from "./compare.module.css";

type Props = {
  readonly versions: readonly {
    readonly id: string;
    readonly language: string;
    readonly name: string;
  }[];
  readonly chosen: readonly string[];
};

/** Which versions, and whether their names shall be hidden. The choice is in the address, so it can be sent on. */
export function Choose({ versions, chosen }: Props) {
  const { t, i18n } = useTranslation("compare");
  return (
    <details className={styles.choose} open={chosen.length < 2}>
      <summary>{t("choose")}</summary>
      <form method="get">
        <fieldset>
          <legend className={styles.hidden}>{t("few")}</legend>
          {versions.map(({ id, language, name }) => (
            <label key={id}>
              <input type="checkbox" name="v" value={id} defaultChecked={chosen.includes(id)} />
              <span>
                <bdi>{languageName(language, i18n.language)}</bdi>
                {" · "}
                <bdi>{name}</bdi>
              </span>
            </label>
          ))}
          <label>
            <input type="checkbox" name="blind" value="1" />
            <span>{t("blind")}</span>
          </label>
        </fieldset>
        <Button type="submit">{t("show")}</Button>
      </form>
    </details>
  );
}
