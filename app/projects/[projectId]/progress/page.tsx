import type { Route } from "next";
import { pageActor, shown } from "@/app/_entry/page-actor";
import { projectShown } from "@/app/_entry/project-shown";
import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { Frame } from "@/app/_frame/frame";
import { ProjectTabs } from "@/app/_frame/project-tabs";
import { readProgress } from "@/server/progress/read-progress";
import { DaysChart } from "./days-chart";
import styles from "./progress.module.css";
import { AgesTable, CreditsTable, VersionsTable, WaitsTable } from "./tables";

type Props = PageProps<"/projects/[projectId]/progress">;

export async function generateMetadata() {
  const { t } = await words("progress");
  return { title: t("title") };
}

/** How the project stands: for whoever gives out work. */
export default async function ProgressPage({ params }: Props) {
  const { projectId } = await params;
  const project = await projectShown(projectId);
  const { versions, waits, ages, credits, days } = await shown(
    readProgress(await pageActor(), { projectId }),
  );
  const { t } = await words("progress", "projects");

  return (
    <Frame crumbs={[{ label: project.name, href: `/projects/${projectId}` as Route }]}>
      <ProjectTabs project={project} current="progress" />
      {project.documents.length === 0 ? <p>{t("projects:documents.none.reader")}</p> : null}
      {project.documents.length > 0 && versions.length === 0 ? (
        <p>{t("projects:version.none")}</p>
      ) : null}
      {versions.length === 0 ? null : (
        <WordsFor namespaces={["progress"]}>
          <VersionsTable projectId={projectId} versions={versions} />
          <WaitsTable waits={waits} />
          <AgesTable ages={ages} />
          <CreditsTable credits={credits} />
          <DaysChart days={days} />
          <p className={styles.tables}>
            {t("tables")}
            {(["versions", "waits", "ages", "credits", "days"] as const).map((table) => (
              <a key={table} href={`/api/projects/${projectId}/progress?table=${table}`} download>
                {t(table)}
              </a>
            ))}
          </p>
        </WordsFor>
      )}
    </Frame>
  );
}
