import type { Route } from "next";
import Link from "next/link";
import { pageActor, shown } from "@/app/_entry/page-actor";
import { projectShown } from "@/app/_entry/project-shown";
import { asked } from "@/app/_entry/refused";
import { words } from "@/app/_entry/words";
import { Frame } from "@/app/_frame/frame";
import { ProjectTabs } from "@/app/_frame/project-tabs";
import { ButtonLink } from "@/app/_ui/button";
import { listContradictions, listContradictionsInput } from "@/server/memory/list-contradictions";
import styles from "../memory.module.css";
import { MemoryNav } from "../memory-nav";
import { Side } from "../side";

type Props = PageProps<"/projects/[projectId]/memory/contradictions">;

export async function generateMetadata() {
  const { t } = await words("memory");
  return { title: t("contradictions") };
}

/** Sources that were translated in several ways, each way beside the others. */
export default async function ContradictionsPage({ params, searchParams }: Props) {
  const { projectId } = await params;
  const { after } = await searchParams;
  const project = await projectShown(projectId);
  const { contradictions, next } = await shown(list(await pageActor(), { projectId, after }));
  const { t } = await words("memory");
  const home = `/projects/${projectId}/memory`;

  return (
    <Frame crumbs={[{ label: project.name, href: `/projects/${projectId}` as Route }]}>
      <ProjectTabs project={project} current="memory" />
      <MemoryNav projectId={projectId} current="contradictions" />
      {contradictions.length === 0 ? (
        <p className={styles.none}>{t("contradictions.none")}</p>
      ) : null}
      <ol className={styles.hits}>
        {contradictions.map(({ identity, source, sourceLanguage, targetLanguage, units }) => (
          <li key={`${identity}${targetLanguage}`} className={styles.hit}>
            <Side language={sourceLanguage}>{source}</Side>
            <ul className={styles.ways}>
              {units.map(({ id, target, document, memory, translator }) => (
                <li key={id}>
                  <Side language={targetLanguage}>{target}</Side>
                  <p className={styles.origin}>
                    <bdi>{document ?? memory}</bdi>
                    <bdi>{translator}</bdi>
                    <Link href={`${home}/units/${id}` as Route}>{t("correct")}</Link>
                  </p>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {next === undefined ? null : (
        <ButtonLink href={`${home}/contradictions?after=${next}` as Route}>
          {t("read-on")}
        </ButtonLink>
      )}
    </Frame>
  );
}

async function list(...[actor, question]: [Parameters<typeof listContradictions>[0], unknown]) {
  return listContradictions(actor, asked(listContradictionsInput, question));
}
