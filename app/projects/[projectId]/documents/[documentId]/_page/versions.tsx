import type { Route } from "next";
import { words } from "@/app/_entry/words";
import { VersionLink, type VersionView } from "../../../version-link";
import type { Candidate } from "./assign";
import { Assignments, type AssignmentView } from "./assignments";
import { Deliveries, type DeliveryView } from "./deliveries";
import styles from "./document.module.css";
import { VersionMenu } from "./version-menu";

type Props = {
  readonly projectId: string;
  readonly documentId: string;
  readonly versions: readonly (VersionView & { readonly translator: string | null })[];
  readonly imports: boolean;
  readonly writes: boolean;
  /** What may be brought in. */
  readonly extensions: readonly string[];
  readonly deliveries: readonly DeliveryView[];
  readonly assignments: readonly (AssignmentView & { readonly versionId: string })[];
  /** Whom a version may be given to; nobody where the reader may not assign. */
  readonly people: readonly Candidate[];
};

/** The versions of a document, each with what can be done about it as a whole. */
export async function Versions({ projectId, documentId, versions, ...rest }: Props) {
  const { imports, writes, extensions, assignments, deliveries, people } = rest;
  const address = `/projects/${projectId}/documents/${documentId}/versions`;
  const { t } = await words("documents");
  if (versions.length === 0) return <p className={styles.soft}>{t("versions.none")}</p>;
  return (
    <ul className={`${styles.card} ${styles.versions}`}>
      {versions.map((version) => (
        <li key={version.id}>
          <VersionLink version={version} href={`${address}/${version.id}` as Route} />
          {version.job === null ? (
            <VersionMenu
              projectId={projectId}
              documentId={documentId}
              version={version}
              imports={imports}
              writes={writes}
              extensions={extensions}
              people={people}
            />
          ) : null}
          <Deliveries
            address={`${address}/${version.id}`}
            deliveries={deliveries.filter(({ versionId }) => versionId === version.id)}
          />
          <Assignments
            projectId={projectId}
            assignments={assignments.filter(({ versionId }) => versionId === version.id)}
            assigns={people.length > 0}
          />
        </li>
      ))}
    </ul>
  );
}
