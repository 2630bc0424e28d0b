import { words } from "@/app/_entry/words";
import styles from "./document.module.css";

type Problem = {
  readonly kind: "unsupported" | "malformed" | "encoding" | "layout" | "tracked-changes";
  readonly place: string;
  readonly quote?: string | undefined;
};

/** What the reader of the file could not place, and where. */
export async function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = await words("documents");
  if (problems.length === 0) return null;
  const different = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return (
    <details className={styles.card}>
      <summary>{t("problems", { count: problems.length })}</summary>
      <ul className={styles.problems}>
        {[...different].map(([key, { kind, place, quote }]) => (
          <li key={key}>
            {t("problem.at", { problem: t(`problem.${kind}`), place })}
            {quote === undefined ? null : (
              <>
                {" "}
                <q dir="auto">{quote}</q>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
