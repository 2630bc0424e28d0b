import { words } from "@/app/_entry/words";
import { directionOf } from "@/domain/languages/direction";
import type { Excerpt } from "@/domain/languages/excerpt";
import { languageName } from "@/domain/languages/language-name";
import styles from "./memory.module.css";

type Remembered = {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly source: Excerpt;
  readonly target: Excerpt;
  readonly memory: string;
  readonly document: string | null;
  readonly author: string | null;
  readonly translator: string | null;
  readonly approvedBy: string | null;
  readonly at: Date;
};

/** A remembered pair, its two sides beside each other, and where it comes from. */
export async function Hit({ hit }: { readonly hit: Remembered }) {
  const { t, language } = await words("memory");
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  const pair = [hit.sourceLanguage, hit.targetLanguage];
  return (
    <li className={styles.hit}>
      <Side excerpt={hit.source} language={hit.sourceLanguage} />
      <Side excerpt={hit.target} language={hit.targetLanguage} />
      <p className={styles.origin}>
        {[
          pair.map((tag) => languageName(tag, language)).join(" – "),
          hit.document ?? hit.memory,
          hit.author,
          hit.translator && t("translated-by", { name: hit.translator }),
          hit.approvedBy && t("approved-by", { name: hit.approvedBy }),
        ].map((said) => (said ? <bdi key={said}>{said}</bdi> : null))}
        <time dateTime={hit.at.toISOString()}>{day.format(hit.at)}</time>
      </p>
    </li>
  );
}

function Side({ excerpt, language }: { readonly excerpt: Excerpt; readonly language: string }) {
  return (
    <p className={styles.side} lang={language} dir={directionOf(language)}>
      {excerpt.before}
      {excerpt.hit === "" ? null : <mark>{excerpt.hit}</mark>}
      {excerpt.after}
    </p>
  );
}
