import type { Route } from "next";
import { z } from "zod";
import { pageActor, shown } from "@/app/_entry/page-actor";
import { projectShown } from "@/app/_entry/project-shown";
import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { Frame } from "@/app/_frame/frame";
import { FontsFor } from "@/app/_ui/fonts-for";
import { Notice } from "@/app/_ui/notice";
import { readDocument } from "@/server/documents/read-document";
import { compareVersions } from "@/server/versions/compare-versions";
import { Choose } from "./_compare/choose";
import styles from "./_compare/compare.module.css";
import { Comparison } from "./_compare/comparison";

type Props = PageProps<"/projects/[projectId]/documents/[documentId]/compare">;

/** Groups of paragraphs on one page. */
const COUNT = 50;

export async function generateMetadata() {
  const { t } = await words("compare");
  return { title: t("title") };
}

/** `?v=…&v=…` versions side by side; `&blind=1` without their names; `&from=50` further on. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { projectId, documentId } = await params;
  const project = await projectShown(projectId);
  const actor = await pageActor();
  const document = await shown(readDocument(actor, { projectId, documentId }));
  const asked = question.parse(await searchParams);
  const chosen = document.versions.filter(({ id }) => asked.v.includes(id));
  const versions = chosen.length >= 2 ? chosen : alike(document.versions);
  const versionIds = versions.slice(0, 4).map(({ id }) => id);
  const compared =
    versionIds.length < 2
      ? null
      : await shown(
          compareVersions(actor, {
            ...{ projectId, documentId, versionIds, blind: asked.blind },
            ...{ from: asked.from, count: COUNT },
          }),
        );
  const { t } = await words("compare");
  const home = `/projects/${projectId}`;
  const here = `${home}/documents/${documentId}`;

  return (
    <Frame
      wide
      crumbs={[
        { label: project.name, href: home as Route },
        { label: document.title, href: here as Route, lang: document.sourceLanguage },
      ]}
    >
      <FontsFor
        languages={[document.sourceLanguage, ...versions.map(({ language }) => language)]}
      />
      <WordsFor namespaces={["compare", "editor"]}>
        <h1 className={styles.title}>{t("title")}</h1>
        {asked.blind ? null : <Choose versions={document.versions} chosen={versionIds} />}
        {compared === null ? <Notice>{t("few")}</Notice> : null}
        {compared === null ? null : (
          <Comparison
            key={`${versionIds.join()} ${asked.blind} ${asked.from}`}
            projectId={projectId}
            compared={compared}
            sourceLanguage={document.sourceLanguage}
            from={asked.from}
            count={COUNT}
            blind={asked.blind}
            address={addressOf(here, versionIds, asked.blind)}
            may={project.may}
          />
        )}
      </WordsFor>
    </Frame>
  );
}

const one = z.union([z.string(), z.array(z.string())]);

const question = z.object({
  v: one
    .transform((value) => [value].flat())
    .catch([])
    .default([]),
  blind: z
    .literal("1")
    .transform(() => true)
    .catch(false)
    .default(false),
  from: z.coerce.number().int().nonnegative().catch(0).default(0),
});

type Named = { readonly id: string; readonly language: string };

/** The first versions that can be compared word by word: those of one language. */
function alike<Version extends Named>(versions: readonly Version[]): readonly Version[] {
  const together = versions
    .map(({ language }) => versions.filter((other) => other.language === language))
    .find((same) => same.length >= 2);
  return together?.slice(0, 2) ?? versions.slice(0, 2);
}

function addressOf(here: string, versionIds: readonly string[], blind: boolean): string {
  const asked = new URLSearchParams(versionIds.map((id) => ["v", id]));
  if (blind) asked.set("blind", "1");
  return `${here}/compare?${asked}`;
}
