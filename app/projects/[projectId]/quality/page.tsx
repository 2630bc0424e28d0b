import type { Route } from "next";
import Link from "next/link";
import { pageActor, shown } from "@/app/_entry/page-actor";
import { projectShown } from "@/app/_entry/project-shown";
import { words } from "@/app/_entry/words";
import { Frame } from "@/app/_frame/frame";
import { ProjectTabs } from "@/app/_frame/project-tabs";
import { numberFormat } from "@/domain/languages/written-in";
import { readQuality, readQualityInput } from "@/server/findings/read-quality";
import { readScores, readScoresInput } from "@/server/scores/read-scores";
import { LinkedVersion } from "../linked-version";
import { addressOf } from "./address-of";
import { FoundFindings } from "./found-findings";
import styles from "./quality.module.css";
import { Scores } from "./scores";
import { SearchForm } from "./search-form";
import { Tallies } from "./tallies";

type Props = PageProps<"/projects/[projectId]/quality">;

export async function generateMetadata() {
  const { t } = await words("quality");
  return { title: t("title") };
}

export default async function QualityPage({ params, searchParams }: Props) {
  const { projectId } = await params;
  const address = await searchParams;
  const scope = overIn(projectId, address);
  const { projectId: _, ...asked } = readQualityInput.parse({ ...address, projectId });
  const project = await projectShown(projectId);
  const { kinds, writers, versions, only, found } = await shown(
    readQuality(await pageActor(), { projectId, ...asked }),
  );
  const scores = await shown(readScores(await pageActor(), scope));
  const { t, language } = await words("quality", "checks");
  const say = t as unknown as (key: string) => string;
  const number = numberFormat(language);

  return (
    <Frame crumbs={[{ label: project.name, href: `/projects/${projectId}` as Route }]}>
      <ProjectTabs project={project} current="quality" />
      <Scores projectId={projectId} over={scope.over} size={scope.words} {...scores} />
      <h2 id="findings">{t("findings")}</h2>
      <p className={styles.text}>{t("text")}</p>
      {only === null ? null : <p>{t("partial", { most: number.format(only) })}</p>}
      {kinds.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <section className={styles.section} aria-label={t("findings")}>
          <SearchForm
            {...{ projectId, asked, versions }}
            kinds={kinds.map(({ check }) => check)}
            people={writers.flatMap(({ writer }) => writer ?? [])}
          />
          <FoundFindings {...{ projectId, asked, found }} />
        </section>
      )}
      <Tallies
        title={t("by-version")}
        first={t("document")}
        rows={versions.map((row) => ({
          ...row,
          key: row.versionId,
          name: <LinkedVersion projectId={projectId} {...row} to={language} />,
        }))}
      />
      <Tallies
        title={t("by-kind")}
        first={t("finding")}
        rows={kinds.map((row) => ({
          ...row,
          key: row.check,
          name: (
            <Link href={addressOf({ check: row.check }) as Route}>
              {say(`checks:${row.check}.description`)}
            </Link>
          ),
        }))}
      />
      <Tallies
        title={t("by-translator")}
        first={t("translator")}
        rows={writers.map((row) => ({
          ...row,
          key: row.writer ?? "",
          name:
            row.writer === null ? (
              t("nobody")
            ) : (
              <Link href={addressOf({ person: row.writer }) as Route}>
                <bdi>{row.writer}</bdi>
              </Link>
            ),
        }))}
      />
      {kinds.length === 0 ? null : (
        <a className={styles.table} href={`/api/projects/${projectId}/findings`} download>
          {t("table")}
        </a>
      )}
    </Frame>
  );
}

/** What the address says the scores are about; as usual where it says nothing that makes sense. */
function overIn(projectId: string, asked: Record<string, string | string[] | undefined>) {
  const read = readScoresInput.safeParse({ ...asked, projectId });
  return read.success ? read.data : readScoresInput.parse({ projectId });
}
