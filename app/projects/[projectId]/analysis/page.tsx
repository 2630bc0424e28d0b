import type { Route } from "next";
import Link from "next/link";
import { pageActor, shown } from "@/app/_entry/page-actor";
import { projectShown } from "@/app/_entry/project-shown";
import { asked } from "@/app/_entry/refused";
import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { Frame } from "@/app/_frame/frame";
import { EmptyState } from "@/app/_ui/empty-state";
import { languageName } from "@/domain/languages/language-name";
import { numberFormat } from "@/domain/languages/written-in";
import type { Pair } from "@/server/memory/first-versions";
import { readAnalysis, readAnalysisInput } from "@/server/memory/read-analysis";
import styles from "../_analysis/analysis.module.css";
import { BandsTable } from "../_analysis/bands-table";
import { Counting } from "./counting";

type Props = PageProps<"/projects/[projectId]/analysis">;

export async function generateMetadata() {
  const { t } = await words("analysis");
  return { title: t("project") };
}

/** Before work begins: how much of all documents the memory knows, and how much they have in common. */
export default async function ProjectAnalysisPage({ params, searchParams }: Props) {
  const { projectId } = await params;
  const { from, to } = await searchParams;
  const project = await projectShown(projectId);
  const question = { projectId, sourceLanguage: from, language: to };
  const { pairs, pair: here, counted, job } = await shown(read(await pageActor(), question));
  const { t, language } = await words("analysis");
  const number = numberFormat(language);
  const named = (pair: Pair) =>
    [pair.sourceLanguage, pair.language].map((tag) => languageName(tag, language)).join(" – ");
  const ofPair = (pair: Pair) =>
    `?${new URLSearchParams({ from: pair.sourceLanguage, to: pair.language })}`;

  return (
    <Frame crumbs={[{ label: project.name, href: `/projects/${projectId}` as Route }]}>
      <h1>{t("project")}</h1>
      {here === null ? (
        <EmptyState title={t("none.title")} text={t("none.text")} />
      ) : (
        <>
          <ul className={styles.pairs}>
            {pairs.map((pair) => (
              <li key={ofPair(pair)}>
                <Link
                  href={`/projects/${projectId}/analysis${ofPair(pair)}` as Route}
                  aria-current={ofPair(pair) === ofPair(here) ? "page" : undefined}
                >
                  <bdi>{named(pair)}</bdi>
                </Link>
              </li>
            ))}
          </ul>
          <WordsFor namespaces={["analysis"]}>
            <Counting
              key={`${ofPair(here)} ${counted?.at.getTime()}`}
              {...{ projectId, job }}
              pair={here}
              counted={
                counted === null ? null : { at: counted.at.toISOString(), changed: counted.changed }
              }
            />
          </WordsFor>
          {counted === null ? null : (
            <>
              <p className={styles.soft}>
                {t("documents", { many: number.format(counted.documents) })} {t("across")}
              </p>
              <BandsTable
                bands={counted.bands}
                table={`/api/projects/${projectId}/analysis${ofPair(here)}`}
              />
            </>
          )}
        </>
      )}
    </Frame>
  );
}

async function read(...[actor, question]: [Parameters<typeof readAnalysis>[0], unknown]) {
  return readAnalysis(actor, asked(readAnalysisInput, question));
}
