import type { Route } from "next";
import { pageActor, shown } from "@/app/_entry/page-actor";
import { projectShown } from "@/app/_entry/project-shown";
import { asked } from "@/app/_entry/refused";
import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { Frame } from "@/app/_frame/frame";
import { ProjectTabs } from "@/app/_frame/project-tabs";
import { EmptyState } from "@/app/_ui/empty-state";
import { languageName } from "@/domain/languages/language-name";
import { LANGUAGES } from "@/domain/languages/languages";
import { listConcepts, listConceptsInput } from "@/server/terms/list-concepts";
import { BringTerms } from "./_terms/bring-terms";
import { Concepts } from "./_terms/concepts";
import { Files } from "./_terms/files";
import { NewConcept } from "./_terms/new-concept";
import { Pages } from "./_terms/pages";
import { Search } from "./_terms/search";
import styles from "./terms.module.css";

type Props = PageProps<"/projects/[projectId]/terms">;

export async function generateMetadata() {
  const { t } = await words("terms");
  return { title: t("title") };
}

export default async function TermsPage({ params, searchParams }: Props) {
  const { projectId } = await params;
  const project = await projectShown(projectId);
  const { sought, page, found } = await shown(read({ ...(await searchParams), projectId }));
  const { t, language } = await words("terms");
  const { documents } = project;
  const spoken = [
    ...documents.map(({ sourceLanguage }) => sourceLanguage),
    ...documents.flatMap(({ versions }) => versions.map((version) => version.language)),
  ];
  const languages = [...new Set([...spoken, ...found.languages, ...LANGUAGES])].map((tag) => ({
    tag,
    name: languageName(tag, language),
  }));

  return (
    <Frame crumbs={[{ label: project.name, href: `/projects/${projectId}` as Route }]}>
      <ProjectTabs project={project} current="terms" />
      <WordsFor namespaces={["terms"]}>
        <p className={styles.text}>{t("text")}</p>
        <div className={styles.bar}>
          <Search
            sought={sought}
            languages={languages.filter((one) => found.languages.includes(one.tag))}
          />
          <div className={styles.deeds}>
            {project.may.includes("agree") ? <BringTerms projectId={projectId} /> : null}
            {project.may.includes("propose") ? (
              <NewConcept
                projectId={projectId}
                languages={languages}
                agrees={project.may.includes("agree")}
              />
            ) : null}
          </div>
        </div>
        {found.concepts.length === 0 ? (
          <Nothing isSearch={Object.values(sought).some((said) => said !== "")} />
        ) : (
          <Concepts
            projectId={projectId}
            concepts={found.concepts}
            languages={languages}
            may={project.may}
          />
        )}
      </WordsFor>
      <Files
        projectId={projectId}
        exports={found.concepts.length > 0 && project.may.includes("export")}
      />
      <Pages projectId={projectId} sought={sought} page={page} more={found.more} />
    </Frame>
  );
}

async function Nothing({ isSearch }: { readonly isSearch: boolean }) {
  const { t } = await words("terms");
  return isSearch ? (
    <EmptyState title={t("none-found")} text={t("none-found.text")} />
  ) : (
    <EmptyState title={t("none")} text={t("none.text")} />
  );
}

async function read(asking: unknown) {
  const question = asked(listConceptsInput, asking);
  const { text, language, only, page } = question;
  const found = await listConcepts(await pageActor(), question);
  return { sought: { text, language, only }, page, found };
}
