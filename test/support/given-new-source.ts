import type { Actor } from "@/server/access";
import { db, transaction } from "@/server/db";
import { compareSource } from "@/server/jobs/compare-source";
import { applySource } from "@/server/sources/apply-source";
import { proposeSource } from "@/server/sources/propose-source";
import { approve } from "@/server/versions/approve";
import { givenPairedVersion, upload } from "./given";

type Asked = {
  readonly projectId: string;
  readonly documentId: string;
} & ({ readonly paragraphs: readonly string[] } | { readonly source: ReturnType<typeof upload> });

/** A newer text of a document, brought in and compared: the worker's part is done at once. */
export async function givenProposal(actor: Actor, { projectId, documentId, ...given }: Asked) {
  const source = "source" in given ? given.source : upload("ferry.txt", given.paragraphs);
  const { changeId, jobId } = await proposeSource(actor, { projectId, documentId, source });
  await db.job.update({ where: { id: jobId }, data: { state: "done" } });
  const store = await compareSource.run(
    { changeId },
    { actor, projectId, signal: new AbortController().signal, onProgress: () => undefined },
  );
  await transaction(store);
  return { projectId, documentId, changeId };
}

/** A version whose passages are all approved, and the way to another text of its document. */
export async function givenApproved() {
  const given = await givenPairedVersion();
  const { projectId, documentId, manager, reviewer } = given;
  for (const at of [0, 1, 2]) await approve(reviewer, await given.passage(at));
  return {
    ...given,
    become: async (paragraphs: readonly string[]) =>
      applySource(manager, await givenProposal(manager, { projectId, documentId, paragraphs })),
    stand: async () =>
      (await given.rows()).map(({ status, text, paragraphs }) => ({
        ...{ status, text },
        source: paragraphs.map((paragraph) => paragraph.text).join(" / "),
      })),
  };
}
