import type { Route } from "next";
import { limits } from "@/app/_entry/limits";
import { pageActor, shown } from "@/app/_entry/page-actor";
import { projectShown } from "@/app/_entry/project-shown";
import { asked } from "@/app/_entry/refused";
import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { Frame } from "@/app/_frame/frame";
import { FontsFor } from "@/app/_ui/fonts-for";
import type { Actor } from "@/server/access";
import { readDocument, readDocumentInput } from "@/server/documents/read-document";
import { readSourceChanges } from "@/server/sources/read-source-changes";
import { BringSource } from "./_source/bring-source";
import { Past } from "./_source/past";
import { Proposal } from "./_source/proposal";
import styles from "./_source/source.module.css";

type Props = PageProps<"/projects/[projectId]/documents/[documentId]/source">;

export async function generateMetadata() {
  const { t } = await words("sources");
  return { title: t("title") };
}

/** Where a newer text of a document is brought in, looked at and put in place, and what became of it. */
export default async function SourcePage({ params }: Props) {
  const { projectId, documentId } = await params;
  const project = await projectShown(projectId);
  const actor = await pageActor();
  const document = await shown(read(actor, { projectId, documentId }));
  const { open, past } = await shown(readSourceChanges(actor, { projectId, documentId }));
  const { t } = await words("sources");
  const imports = project.may.includes("import");
  const home = `/projects/${projectId}`;
  const named = { projectId, documentId };
  const languages = past.flatMap(({ gone }) => gone.map(({ language }) => language));

  return (
    <Frame
      crumbs={[
        { label: project.name, href: home as Route },
        {
          label: document.title,
          href: `${home}/documents/${documentId}` as Route,
          lang: document.sourceLanguage,
        },
      ]}
    >
      <FontsFor languages={[document.sourceLanguage, ...languages]} />
      <WordsFor namespaces={["sources", "documents"]}>
        <h1>{t("title")}</h1>
        <p className={styles.text}>{t("text")}</p>
        {imports ? <BringSource {...named} extensions={limits.extensions} /> : null}
        {open === null ? null : (
          <Proposal {...named} language={document.sourceLanguage} open={open} imports={imports} />
        )}
        {past.length === 0 ? null : <Past past={past} language={document.sourceLanguage} />}
      </WordsFor>
    </Frame>
  );
}

async function read(actor: Actor, named: { projectId: string; documentId: string }) {
  return readDocument(actor, asked(readDocumentInput, named));
}
