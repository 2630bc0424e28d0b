import type { Route } from "next";
import Link from "next/link";
import { words } from "@/app/_entry/words";
import styles from "../terms.module.css";

type Props = { readonly projectId: string; readonly exports: boolean };

const FILES = ["tbx", "tbx2", "csv"] as const;

/** The ways out of a termbase, and what recurs in a document as a way in. */
export async function Files({ projectId, exports }: Props) {
  const { t } = await words("terms");
  return (
    <p className={styles.files}>
      <Link href={`/projects/${projectId}/terms/candidates` as Route}>{t("candidates")}</Link>
      {exports
        ? FILES.map((kind) => (
            <a key={kind} href={`/api/projects/${projectId}/terms?kind=${kind}`} download>
              {t(`export.${kind}`)}
            </a>
          ))
        : null}
    </p>
  );
}
