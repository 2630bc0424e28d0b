import type { Route } from "next";
import Link from "next/link";
import { words } from "@/app/_entry/words";
import { Composition, type Share } from "@/app/_ui/progress";
import { languageName } from "@/domain/languages/language-name";
import { STATUSES, type Status } from "@/domain/review/status";
import styles from "./document-list.module.css";

export type VersionView = {
  readonly id: string;
  readonly language: string;
  readonly name: string;
  readonly progress: Readonly<Record<Status, number>>;
  readonly job: { readonly state: string } | null;
};

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
            <VersionList base={`/projects/${projectId}/documents/${id}`} versions={versions} />
          )}
        </li>
      ))}
    </ul>
  );
}

type Versions = { readonly base: string; readonly versions: readonly VersionView[] };

/** The versions of one document; each leads to its editor. */
export async function VersionList({ base, versions }: Versions) {
  const { t, language } = await words("projects");
  return (
    <ul className={styles.versions}>
      {versions.map(({ id, language: tag, name, progress, job }) => {
        const total = STATUSES.reduce((sum, status) => sum + progress[status], 0);
        const spoken = languageName(tag, language);
        return (
          <li key={id}>
            <Link className={styles.version} href={`${base}/versions/${id}` as Route}>
              <span className={styles.name}>
                <bdi>{spoken}</bdi>
                <bdi className={styles.origin}>{name}</bdi>
              </span>
              <Composition
                shares={sharesOf(progress)}
                total={total}
                label={t("version.detail", { ...progress, language: spoken, name })}
              />
              <span className={styles.origin}>
                {job === null
                  ? t("version.progress", { approved: progress.approved, total })
                  : t("version.aligning")}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

const SHARES = ["approved", "submitted", "returned", "outdated", "draft"] as const;

function sharesOf(progress: VersionView["progress"]): Share[] {
  return SHARES.map((id) => ({ id, count: progress[id] }));
}
