import type { Route } from "next";
import { pageActor, shown } from "@/app/_entry/page-actor";
import { projectShown } from "@/app/_entry/project-shown";
import { asked } from "@/app/_entry/refused";
import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { Frame } from "@/app/_frame/frame";
import { ProjectTabs } from "@/app/_frame/project-tabs";
import { ButtonLink } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { languageName } from "@/domain/languages/language-name";
import { LANGUAGES } from "@/domain/languages/languages";
import { listConcepts, listConceptsInput } from "@/server/terms/list-concepts";
import { Concepts } from "./_terms/concepts";
import { NewConcept } from "./_terms/new-concept";
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
  const sought = { ...(await searchParams), projectId };
  const { text, language: tag, only, page, ...found } = await shown(read(sought));
  const { t, language } = await words("terms");
  const languages = [...new Set([...found.languages, ...LANGUAGES])].map((tag) => ({
    tag,
    name: languageName(tag, language),
  }));
  const isSearch = text !== "" || tag !== "" || only !== "";

  return (
    <Frame crumbs={[{ label: project.name, href: `/projects/${projectId}` as Route }]}>
      <ProjectTabs project={project} current="terms" />
      <WordsFor namespaces={["terms"]}>
        <p className={styles.text}>{t("text")}</p>
        <div className={styles.bar}>
          <Search
            sought={{ text, language: tag, only }}
            languages={languages.filter((one) => found.languages.includes(one.tag))}
          />
          {project.may.includes("propose") ? (
            <NewConcept
              projectId={projectId}
              languages={languages}
              agrees={project.may.includes("agree")}
            />
          ) : null}
        </div>
        {found.concepts.length === 0 ? (
          <EmptyState
            title={t(isSearch ? "none-found" : "none")}
            text={t(isSearch ? "none-found.text" : "none.text")}
          />
        ) : (
          <Concepts
            projectId={projectId}
            concepts={found.concepts}
            languages={languages}
            may={project.may}
          />
        )}
      </WordsFor>
      <nav className={styles.pages} aria-label={t("pages")}>
        {page > 1 ? (
          <ButtonLink href={hrefOf(projectId, { text, language: tag, only, page: page - 1 })}>
            {t("page.before")}
          </ButtonLink>
        ) : null}
        {found.more ? (
          <ButtonLink href={hrefOf(projectId, { text, language: tag, only, page: page + 1 })}>
            {t("page.next")}
          </ButtonLink>
        ) : null}
      </nav>
    </Frame>
  );
}

async function read(sought: unknown) {
  const question = asked(listConceptsInput, sought);
  return { ...question, ...(await listConcepts(await pageActor(), question)) };
}

function hrefOf(projectId: string, sought: Readonly<Record<string, string | number>>): Route {
  const said = Object.entries(sought).flatMap(([name, value]) =>
    value === "" ? [] : [[name, String(value)]],
  );
  return `/projects/${projectId}/terms?${new URLSearchParams(said)}` as Route;
}
