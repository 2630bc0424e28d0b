import type { Route } from "next";
import Link from "next/link";
import { pageActor, shown } from "@/app/_entry/page-actor";
import { projectShown } from "@/app/_entry/project-shown";
import { asked } from "@/app/_entry/refused";
import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { Frame } from "@/app/_frame/frame";
import { ProjectTabs } from "@/app/_frame/project-tabs";
import { languageName } from "@/domain/languages/language-name";
import { LANGUAGES } from "@/domain/languages/languages";
import { listCandidates, listCandidatesInput } from "@/server/terms/list-candidates";
import { CandidateList } from "../_terms/candidate-list";
import styles from "../terms.module.css";

type Props = PageProps<"/projects/[projectId]/terms/candidates">;

export async function generateMetadata() {
  const { t } = await words("terms");
  return { title: t("candidates") };
}

/** What recurs in a document: first the choice of the document, then its list. */
export default async function CandidatesPage({ params, searchParams }: Props) {
  const { projectId } = await params;
  const { document: documentId } = await searchParams;
  const project = await projectShown(projectId);
  const found = documentId === undefined ? undefined : await shown(read({ projectId, documentId }));
  const { t, language } = await words("terms", "projects");
  const name = (tag: string) => ({ tag, name: languageName(tag, language) });
  const terms = `/projects/${projectId}/terms`;

  return (
    <Frame
      crumbs={[
        { label: project.name, href: `/projects/${projectId}` as Route },
        { label: t("title"), href: terms as Route },
      ]}
    >
      <ProjectTabs project={project} current="terms" />
      <h2>{t("candidates")}</h2>
      <p className={styles.text}>{t("candidates.text")}</p>
      {project.documents.length === 0 ? <p>{t("projects:documents.none.reader")}</p> : null}
      <ul>
        {project.documents.map(({ id, title }) => (
          <li key={id}>
            <Link
              href={`${terms}/candidates?document=${id}` as Route}
              aria-current={id === documentId ? "true" : undefined}
            >
              <bdi>{title}</bdi>
            </Link>
          </li>
        ))}
      </ul>
      {found === undefined ? null : (
        <WordsFor namespaces={["terms"]}>
          <h3>
            <bdi>{found.title}</bdi>
          </h3>
          {found.candidates.length === 0 ? <p>{t("candidates.none")}</p> : null}
          <CandidateList
            projectId={projectId}
            language={found.language}
            candidates={found.candidates}
            languages={[found.language, ...LANGUAGES.filter((tag) => tag !== found.language)].map(
              name,
            )}
            proposes={project.may.includes("propose")}
            agrees={project.may.includes("agree")}
          />
        </WordsFor>
      )}
    </Frame>
  );
}

async function read(question: unknown) {
  return listCandidates(await pageActor(), asked(listCandidatesInput, question));
}
