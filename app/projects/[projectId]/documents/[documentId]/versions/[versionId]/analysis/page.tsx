import type { Route } from "next";
import { pageActor, shown } from "@/app/_entry/page-actor";
import { projectShown } from "@/app/_entry/project-shown";
import { asked } from "@/app/_entry/refused";
import { words } from "@/app/_entry/words";
import { Frame } from "@/app/_frame/frame";
import styles from "@/app/projects/[projectId]/_analysis/analysis.module.css";
import { BandsTable } from "@/app/projects/[projectId]/_analysis/bands-table";
import { languageName } from "@/domain/languages/language-name";
import { analyseVersion, analyseVersionInput } from "@/server/memory/analyse-version";

type Props =
  PageProps<"/projects/[projectId]/documents/[documentId]/versions/[versionId]/analysis">;

export async function generateMetadata() {
  const { t } = await words("analysis");
  return { title: t("title") };
}

/** Before work begins: how much of the text the memory knows, and how well. */
export default async function AnalysisPage({ params }: Props) {
  const { projectId, documentId, versionId } = await params;
  const project = await projectShown(projectId);
  const analysis = await shown(analyse(await pageActor(), { projectId, versionId }));
  const { t, language } = await words("analysis");
  const pair = [analysis.sourceLanguage, analysis.language];

  return (
    <Frame
      crumbs={[
        { label: project.name, href: `/projects/${projectId}` as Route },
        {
          label: analysis.document.title,
          href: `/projects/${projectId}/documents/${documentId}` as Route,
        },
      ]}
    >
      <h1>{t("title")}</h1>
      <p className={styles.soft}>
        <bdi>{pair.map((tag) => languageName(tag, language)).join(" – ")}</bdi>
      </p>
      <BandsTable
        bands={analysis.bands}
        table={`/api/projects/${projectId}/versions/${versionId}/analysis`}
      />
    </Frame>
  );
}

async function analyse(...[actor, question]: [Parameters<typeof analyseVersion>[0], unknown]) {
  return analyseVersion(actor, asked(analyseVersionInput, question));
}
