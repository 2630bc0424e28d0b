import type { Route } from "next";
import Link from "next/link";
import { pageActor, shown } from "@/app/_entry/page-actor";
import { asked } from "@/app/_entry/refused";
import { words } from "@/app/_entry/words";
import { editorAddress } from "@/app/_frame/editor-address";
import { Frame } from "@/app/_frame/frame";
import { ProjectTabs } from "@/app/_frame/project-tabs";
import { ButtonLink } from "@/app/_ui/button";
import { languageName } from "@/domain/languages/language-name";
import { dateFormat } from "@/domain/languages/written-in";
import { readRecord, readRecordInput } from "@/server/projects/read-record";
import styles from "./record.module.css";

type Props = PageProps<"/projects/[projectId]/record">;

export async function generateMetadata() {
  const { t } = await words("projects");
  return { title: t("record.title") };
}

export default async function RecordPage({ params, searchParams }: Props) {
  const { projectId } = await params;
  const { before } = await searchParams;
  const actor = await pageActor();
  const { project, entries, older } = await shown(read(actor, { projectId, before }));
  const { t, language } = await words("projects");
  const { t: record } = await words("record");
  const time = dateFormat(language, { dateStyle: "medium", timeStyle: "short" });

  return (
    <Frame crumbs={[{ label: project.name, href: `/projects/${projectId}` as Route }]}>
      <ProjectTabs project={project} current="record" />
      <p className={styles.text}>{t("record.text")}</p>
      {entries.length === 0 ? <p>{t("record.none")}</p> : null}
      <ol className={styles.entries}>
        {entries.map(({ id, by, deed, at, document, version, number, broken }) => (
          <li key={id} className={styles.entry}>
            <span className={styles.who}>
              <bdi>{by ?? t("record.nobody")}</bdi>
            </span>
            <span>{t(`deed.${deed}`, { defaultValue: deed })}</span>
            <span className={styles.where}>
              {version === null ? (
                <bdi>{document?.title}</bdi>
              ) : (
                <Link
                  href={editorAddress(
                    { projectId, documentId: version.document.id, versionId: version.id },
                    number,
                  )}
                >
                  <bdi>{version.document.title}</bdi>
                  {" · "}
                  <bdi>{languageName(version.language, language)}</bdi>
                  {number === null ? null : (
                    <>
                      {" · "}
                      {t("record.passage", { number })}
                    </>
                  )}
                </Link>
              )}
            </span>
            <time dateTime={at.toISOString()}>{time.format(at)}</time>
            {broken === null ? null : (
              <strong className={styles.broken}>{record(`broken.${broken}`)}</strong>
            )}
          </li>
        ))}
      </ol>
      {older === null ? null : (
        <ButtonLink href={`/projects/${projectId}/record?before=${older}` as Route}>
          {t("record.older")}
        </ButtonLink>
      )}
    </Frame>
  );
}

async function read(...[actor, question]: [Parameters<typeof readRecord>[0], unknown]) {
  return readRecord(actor, asked(readRecordInput, question));
}
