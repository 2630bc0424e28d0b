import type { Route } from "next";
import Link from "next/link";
import { limits } from "@/app/_entry/limits";
import { projectShown } from "@/app/_entry/project-shown";
import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { Frame } from "@/app/_frame/frame";
import { ProjectTabs } from "@/app/_frame/project-tabs";
import { EmptyState } from "@/app/_ui/empty-state";
import { DropZone } from "./_drop/drop-zone";
import { DocumentList } from "./document-list";

type Props = PageProps<"/projects/[projectId]">;

export async function generateMetadata({ params }: Props) {
  const { projectId } = await params;
  const { name } = await projectShown(projectId);
  return { title: name };
}

export default async function ProjectPage({ params }: Props) {
  const { projectId } = await params;
  const project = await projectShown(projectId);
  const { t } = await words("projects", "analysis");
  const imports = project.may.includes("import");

  return (
    <Frame crumbs={[{ label: project.name, href: `/projects/${projectId}` as Route }]}>
      <ProjectTabs project={project} current="documents" />
      {imports ? (
        <WordsFor namespaces={["documents", "deliveries"]}>
          <DropZone projectId={projectId} limits={limits} />
        </WordsFor>
      ) : null}
      <DocumentList projectId={projectId} documents={project.documents} />
      {project.documents.length > 1 ? (
        <p>
          <Link href={`/projects/${projectId}/analysis` as Route}>{t("analysis:project")}</Link>
        </p>
      ) : null}
      {project.documents.length === 0 && !imports ? (
        <EmptyState title={t("documents.none.title")} text={t("documents.none.reader")} />
      ) : null}
    </Frame>
  );
}
