import { notFound, redirect } from "next/navigation";
import { after } from "next/server";
import { cache } from "react";
import { z } from "zod";
import { pageActor, shown } from "@/app/_entry/page-actor";
import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { editorAddress } from "@/app/_frame/editor-address";
import { FontsFor } from "@/app/_ui/fonts-for";
import { seeNotices } from "@/server/notices/see-notices";
import { readOutline } from "@/server/versions/read-outline";
import { readPassages } from "@/server/versions/read-passages";
import { readVersion, readVersionInput } from "@/server/versions/read-version";
import { Aligning } from "./_editor/aligning";
import { Editor } from "./_editor/editor";

type Props = PageProps<"/projects/[projectId]/documents/[documentId]/versions/[versionId]">;

/** What is drawn on the server; the browser reads the rest while somebody begins to read. */
const FIRST_ROWS = 60;

export async function generateMetadata({ params }: Props) {
  const head = await headOf(await params);
  return { title: head.document.title };
}

/** One version, open. `?at=12` opens it at the twelfth passage. */
export default async function VersionPage({ params, searchParams }: Props) {
  const named = await params;
  const at = placeIn((await searchParams).at);
  const [{ t }, head, outline, { rows }] = await Promise.all([
    words("editor"),
    headOf(named),
    shown(pageActor().then((actor) => readOutline(actor, named))),
    shown(pageActor().then((actor) => readPassages(actor, firstRows(named, at)))),
  ]);
  const { project, document, version } = head;
  after(async () => seeNotices(await pageActor(), { versionId: version.id }));
  if (document.id !== named.documentId) {
    redirect(
      editorAddress({ projectId: project.id, documentId: document.id, versionId: version.id }),
    );
  }
  return (
    <WordsFor
      namespaces={[
        ...(["editor", "checks", "compare", "documents", "machine", "memory", "reading"] as const),
        ...(["terms", "faults", "remarks", "sources", "aligning", "bulk"] as const),
      ]}
    >
      <FontsFor languages={[document.sourceLanguage, version.language]} />
      {head.job !== null ? <Aligning head={head} /> : null}
      {head.job === null && head.count > 0 ? (
        <Editor
          head={head}
          outline={outline}
          rows={rows}
          from={rows[0]?.position ?? 0}
          at={Math.min(at, head.count - 1)}
        />
      ) : null}
      {head.job === null && head.count === 0 ? <main>{t("empty")}</main> : null}
    </WordsFor>
  );
}

type Named = { readonly projectId: string; readonly versionId: string };

/** Asked by the page and its title, read once. */
const headOf = cache(async ({ projectId, versionId }: Named) => {
  const named = readVersionInput.safeParse({ projectId, versionId });
  if (!named.success) notFound();
  return shown(readVersion(await pageActor(), named.data));
});

function firstRows({ projectId, versionId }: Named, at: number) {
  return { projectId, versionId, from: Math.max(0, at - 10), count: FIRST_ROWS };
}

function placeIn(asked: string | string[] | undefined): number {
  const read = z.coerce.number().int().positive().safeParse(asked);
  return read.success ? read.data - 1 : 0;
}
