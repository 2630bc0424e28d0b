import type { Route } from "next";
import Link from "next/link";
import { words } from "@/app/_entry/words";
import { editorAddress } from "@/app/_frame/editor-address";
import { languageName } from "@/domain/languages/language-name";
import styles from "./document-list.module.css";
import { VersionLink, type VersionView } from "./version-link";

type DocumentView = {
  readonly id: string;
  readonly title: string;
  readonly author: string | null;
  readonly sourceLanguage: string;
  readonly paragraphs: number;
  readonly versions: readonly VersionView[];
};

type Props = { readonly projectId: string; readonly documents: readonly DocumentView[] };

/** The documents of a project, each with its versions and how far they are. */
export async function DocumentList({ projectId, documents }: Props) {
  const { t, language } = await words("projects");
  return (
    <ul className={styles.documents}>
      {documents.map(({ id, title, author, sourceLanguage, paragraphs, versions }) => (
        <li key={id} className={styles.document}>
          <div>
            <h2>
              <Link
                className={styles.title}
                href={`/projects/${projectId}/documents/${id}` as Route}
              >
                <bdi lang={sourceLanguage}>{title}</bdi>
              </Link>
            </h2>
            <p className={styles.origin}>
              {[
                author === null ? null : t("document.by", { author }),
                languageName(sourceLanguage, language),
                t("document.paragraphs", { count: paragraphs }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
          {versions.length === 0 ? (
            <p className={styles.origin}>{t("version.none")}</p>
          ) : (
            <ul className={styles.versions}>
              {versions.map((version) => (
                <li key={version.id}>
                  <VersionLink
                    version={version}
                    href={editorAddress({ projectId, documentId: id, versionId: version.id })}
                  />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
