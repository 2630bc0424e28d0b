import type { Route } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { pageActor, shown } from "@/app/_entry/page-actor";
import { projectShown } from "@/app/_entry/project-shown";
import { asked } from "@/app/_entry/refused";
import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { editorAddress } from "@/app/_frame/editor-address";
import { Frame } from "@/app/_frame/frame";
import { ButtonLink } from "@/app/_ui/button";
import { FontsFor } from "@/app/_ui/fonts-for";
import { Notice } from "@/app/_ui/notice";
import { DIFFERENCES } from "@/domain/deliveries/difference";
import { numberFormat } from "@/domain/languages/written-in";
import type { Actor } from "@/server/access";
import { ROWS, readDelivery, readDeliveryInput } from "@/server/deliveries/read-delivery";
import { readDocument, readDocumentInput } from "@/server/documents/read-document";
import { AsVersion } from "./_page/as-version";
import { CloseDelivery } from "./_page/close-delivery";
import styles from "./_page/delivery.module.css";
import { Differences } from "./_page/differences";

type Props =
  PageProps<"/projects/[projectId]/documents/[documentId]/versions/[versionId]/deliveries/[deliveryId]">;

export async function generateMetadata({ params, searchParams }: Props) {
  const { fileName } = await deliveryOf(await params, await searchParams);
  return { title: fileName };
}

/** What a file that came back would change, and what of it is to be taken in. */
export default async function DeliveryPage({ params, searchParams }: Props) {
  const named = await params;
  const delivery = await deliveryOf(named, await searchParams);
  const { version, rows, count, from, fileName } = delivery;
  const { projectId } = named;
  const editor = editorAddress({ projectId, ...version, versionId: version.id });
  if (version.id !== named.versionId || version.documentId !== named.documentId)
    redirect(`${editor}/deliveries/${delivery.id}` as Route);
  const project = await projectShown(projectId);
  const document = await documentOf(await pageActor(), { ...named });
  const { t, language } = await words("deliveries", "editor");
  const number = numberFormat(language);
  const all = DIFFERENCES.reduce((sum, kind) => sum + (count[kind] ?? 0), 0);
  const writes = project.may.includes("write") && delivery.closedAt === null;

  return (
    <Frame
      crumbs={[
        { label: project.name, href: `/projects/${projectId}` as Route },
        {
          label: document.title,
          href: `/projects/${projectId}/documents/${version.documentId}` as Route,
          lang: document.sourceLanguage,
        },
      ]}
    >
      <FontsFor languages={[document.sourceLanguage, version.language]} />
      <WordsFor namespaces={["deliveries", "editor", "compare"]}>
        <h1>{t("title", { file: fileName, version: version.name })}</h1>
        <p className={styles.soft}>{t("text")}</p>
        <dl className={styles.counts}>
          {[...DIFFERENCES, "same" as const, "taken" as const].map((kind) =>
            count[kind] === undefined ? null : (
              <div key={kind}>
                <dt>{t(`count.${kind}`)}</dt>
                <dd>{number.format(count[kind])}</dd>
              </div>
            ),
          )}
        </dl>
        {all === 0 ? <Notice>{t("nothing")}</Notice> : null}
        {delivery.closedAt === null ? null : <Notice>{t("closed")}</Notice>}
        <Differences
          key={from}
          projectId={projectId}
          deliveryId={delivery.id}
          rows={rows}
          source={document.sourceLanguage}
          target={version.language}
          writes={writes}
        />
        <nav className={styles.bar}>
          {from === 0 ? null : (
            <ButtonLink href={`?from=${Math.max(0, from - ROWS)}` as Route}>
              {t("previous")}
            </ButtonLink>
          )}
          {from + rows.length >= all ? null : (
            <ButtonLink href={`?from=${from + ROWS}` as Route}>{t("next")}</ButtonLink>
          )}
          <ButtonLink href={editor}>{t("open")}</ButtonLink>
          {project.may.includes("import") && all > 0 ? (
            <AsVersion projectId={projectId} deliveryId={delivery.id} />
          ) : null}
          {writes ? <CloseDelivery projectId={projectId} deliveryId={delivery.id} /> : null}
        </nav>
      </WordsFor>
    </Frame>
  );
}

type Named = {
  readonly projectId: string;
  readonly documentId: string;
  readonly deliveryId: string;
};

/** Asked by the page and its title, read once. */
const readOnce = cache(async (projectId: string, deliveryId: string, from: string) =>
  shown(read(await pageActor(), { projectId, deliveryId, from })),
);

async function deliveryOf(
  { projectId, deliveryId }: Named,
  { from = "0" }: Readonly<Record<string, string | string[] | undefined>>,
) {
  const first = /^\d{1,6}$/u.test(String(from)) ? String(from) : "0";
  return { ...(await readOnce(projectId, deliveryId, first)), from: Number(first) };
}

async function read(actor: Actor, question: unknown) {
  return readDelivery(actor, asked(readDeliveryInput, question));
}

async function documentOf(actor: Actor, { projectId, documentId }: Named) {
  return shown(readDocument(actor, asked(readDocumentInput, { projectId, documentId })));
}
