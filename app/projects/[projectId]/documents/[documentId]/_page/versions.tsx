import type { Route } from "next";
import { words } from "@/app/_entry/words";
import { VersionLink, type VersionView } from "../../../version-link";
import styles from "./document.module.css";
import { VersionMenu } from "./version-menu";

type Props = {
  readonly projectId: string;
  readonly documentId: string;
  readonly versions: readonly (VersionView & { readonly translator: string | null })[];
  readonly imports: boolean;
};

/** The versions of a document, each with what can be done about it as a whole. */
export async function Versions({ projectId, documentId, versions, imports }: Props) {
  const { t } = await words("documents");
  if (versions.length === 0) return <p className={styles.soft}>{t("versions.none")}</p>;
  return (
    <ul className={`${styles.card} ${styles.versions}`}>
      {versions.map((version) => (
        <li key={version.id}>
          <VersionLink
            version={version}
            href={`/projects/${projectId}/documents/${documentId}/versions/${version.id}` as Route}
          />
          {version.job === null ? (
            <VersionMenu projectId={projectId} version={version} imports={imports} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
