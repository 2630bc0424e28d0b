import { z } from "zod";
import { decoded } from "@/domain/formats/encoding";
import { readTbx } from "@/domain/terms/read-tbx";
import type { FiledConcept } from "@/domain/terms/term-file";
import { readTermsCsv } from "@/domain/terms/terms-csv";
import { type Actor, type PermittedProject, permit } from "../access";
import { type Db, transaction } from "../db";
import { env } from "../env";
import { publish } from "../live/publish";
import { record } from "../record/record";
import { Refusal } from "../refusal";
import { agreedConcepts } from "./agreed-concepts";
import { conceptContent } from "./concept-content";
import { differingConcepts } from "./differing-concepts";
import { markContested } from "./mark-contested";
import { replaceConcepts, storeConcepts } from "./store-concepts";

export const importTermsInput = z.object({
  projectId: z.uuid(),
  file: z.object({ name: z.string().min(1).max(1_000), bytes: z.instanceof(Uint8Array) }),
});

export type ImportedTerms = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Lines and entries that said nothing we could place. */
  readonly skipped: readonly string[];
};

/** As many are shown; their number is told in full. */
const MOST_SHOWN = 50;

/**
 * Brings a list of terms in, TBX or a table: all of it is agreed at once. What came from here and
 * has been changed elsewhere is changed here too; what is here already, word for word, stays as it
 * is, so that the same file may be brought in twice.
 */
export async function importTerms(
  actor: Actor,
  { projectId, file }: z.infer<typeof importTermsInput>,
): Promise<ImportedTerms> {
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "agree", projectId);
    const { concepts, skipped } = conceptsIn(file);
    // One import at a time: two of the same file would both find nothing here.
    await tx.$executeRaw`select 1 from "Project" where id = ${project}::uuid for update`;
    const here = await agreedConcepts(tx, project);
    const { added, changed, unchanged } = differingConcepts(here, concepts);
    await storeConcepts(tx, { project, actor }, added);
    await replaceConcepts(tx, { project, actor }, changed);
    await told(tx, { project, actor }, { added: added.length, changed: changed.length });
    return {
      ...{ added: added.length, changed: changed.length, unchanged },
      skipped: skipped.slice(0, MOST_SHOWN),
    };
  });
}

type File = z.infer<typeof importTermsInput>["file"];

function conceptsIn({ name: fileName, bytes }: File) {
  const megabytes = env.ENFACE_MAX_FILE_MB;
  const refuse = (reason: string) => new Refusal("invalid", { reason, fileName, megabytes });
  if (bytes.byteLength > megabytes * 1_000_000) throw refuse("file-too-large");
  const { text } = decoded(bytes);
  const read = /^\s*</.test(text) ? readTbx(text) : readTermsCsv(text);
  if ("unreadable" in read) throw refuse(`terms-${read.unreadable}`);
  const concepts: FiledConcept[] = [];
  const skipped = [...read.skipped];
  for (const { id, content } of read.concepts) {
    const checked = conceptContent.safeParse(content);
    if (checked.success) concepts.push({ id, content: checked.data });
    else skipped.push(content.terms.map((term) => term.text).join(" · "));
  }
  if (concepts.length === 0) throw refuse("terms-no-terms");
  if (concepts.length > env.ENFACE_MAX_PARAGRAPHS) throw refuse("file-too-large");
  return { concepts, skipped };
}

async function told(
  tx: Db,
  writer: { readonly project: PermittedProject; readonly actor: Actor },
  detail: { readonly added: number; readonly changed: number },
): Promise<void> {
  if (detail.added + detail.changed === 0) return;
  await record(tx, writer, "terms-imported", { detail });
  await markContested(tx, writer.project);
  await publish(tx, writer.project, { type: "terms" });
}
