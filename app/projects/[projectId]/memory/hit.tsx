import type { Route } from "next";
import Link from "next/link";
import { words } from "@/app/_entry/words";
import type { Excerpt } from "@/domain/languages/excerpt";
import { languageName } from "@/domain/languages/language-name";
import { dateFormat } from "@/domain/languages/written-in";
import styles from "./memory.module.css";
import { Side } from "./side";

type Remembered = {
  readonly id: string;
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

type Props = { readonly projectId: string; readonly hit: Remembered };

/** A remembered pair, its two sides beside each other, and where it comes from. */
export async function Hit({ projectId, hit }: Props) {
  const { t, language } = await words("memory");
  const day = dateFormat(language, { dateStyle: "medium" });
  const pair = [hit.sourceLanguage, hit.targetLanguage];
  return (
    <li className={styles.hit}>
      <Side language={hit.sourceLanguage}>
        <Marked excerpt={hit.source} />
      </Side>
      <Side language={hit.targetLanguage}>
        <Marked excerpt={hit.target} />
      </Side>
      <p className={styles.origin}>
        {[
          pair.map((tag) => languageName(tag, language)).join(" – "),
          hit.document ?? hit.memory,
          hit.author,
          hit.translator && t("translated-by", { name: hit.translator }),
          hit.approvedBy && t("approved-by", { name: hit.approvedBy }),
        ].map((said) => (said ? <bdi key={said}>{said}</bdi> : null))}
        <time dateTime={hit.at.toISOString()}>{day.format(hit.at)}</time>
        <Link href={`/projects/${projectId}/memory/units/${hit.id}` as Route}>{t("correct")}</Link>
      </p>
    </li>
  );
}

function Marked({ excerpt }: { readonly excerpt: Excerpt }) {
  return (
    <>
      {excerpt.before}
      {excerpt.hit === "" ? null : <mark>{excerpt.hit}</mark>}
      {excerpt.after}
    </>
  );
}
