import type { Route } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { pageActor, shown } from "@/app/_entry/page-actor";
import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { editorAddress } from "@/app/_frame/editor-address";
import { Frame } from "@/app/_frame/frame";
import { FontsFor } from "@/app/_ui/fonts-for";
import { readPassages } from "@/server/versions/read-passages";
import { readVersion, readVersionInput } from "@/server/versions/read-version";
import { Reading } from "./_reading/reading";

type Props = PageProps<"/projects/[projectId]/documents/[documentId]/versions/[versionId]/read">;

/** Passages on one page: a book is read a chapter at a time. */
const COUNT = 300;

export async function generateMetadata() {
  const { t } = await words("reading");
  return { title: t("title") };
}

/** A version as its readers will see it. `?from=300` further on. */
export default async function ReadingPage({ params, searchParams }: Props) {
  const { projectId, versionId } = await params;
  const named = readVersionInput.safeParse({ projectId, versionId });
  if (!named.success) notFound();
  const actor = await pageActor();
  const head = await shown(readVersion(actor, named.data));
  const from = begin.parse((await searchParams).from);
  const { rows } = await shown(readPassages(actor, { ...named.data, from, count: COUNT }));
  const { project, document, version, me } = head;
  const home = `/projects/${project.id}`;
  const editor = editorAddress({ ...named.data, documentId: document.id });

  return (
    <Frame
      crumbs={[
        { label: project.name, href: home as Route },
        {
          label: document.title,
          href: `${home}/documents/${document.id}` as Route,
          lang: document.sourceLanguage,
        },
      ]}
    >
      <FontsFor languages={[document.sourceLanguage, version.language]} />
      <WordsFor namespaces={["reading"]}>
        <Reading
          key={from}
          about={{ document, version }}
          rows={rows}
          approves={me.may.includes("review")}
          userId={me.userId}
          api={`/api/projects/${project.id}/versions/${version.id}`}
          editor={editor}
          onwards={from + rows.length < head.count ? `${editor}/read?from=${from + COUNT}` : null}
        />
      </WordsFor>
    </Frame>
  );
}

const begin = z.coerce.number().int().nonnegative().catch(0);
