import { useTranslation } from "react-i18next";
import { directionOf } from "@/domain/languages/direction";
import type { Remembered } from "../remembered";
import { useWork } from "../use-work";
import styles from "./panel.module.css";

/** The longest runs of words of a passage that stood before, each with what it stood in and its translation. */
export function Phrases({ phrases }: Pick<Remembered, "phrases">) {
  const { t } = useTranslation("editor");
  const { document, version } = useWork().head;
  return (
    <li>
      <h3 className={styles.who}>{t("matches.phrases")}</h3>
      {phrases.map(({ id, source, target }) => (
        <div key={id} className={styles.phrase}>
          <p
            className="text"
            lang={document.sourceLanguage}
            dir={directionOf(document.sourceLanguage)}
          >
            {source.before}
            <mark>{source.hit}</mark>
            {source.after}
          </p>
          <p className="text" lang={version.language} dir={directionOf(version.language)}>
            {target}
          </p>
        </div>
      ))}
    </li>
  );
}
