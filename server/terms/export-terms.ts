import { z } from "zod";
import { tbxText } from "@/domain/terms/tbx";
import { termsCsv } from "@/domain/terms/terms-csv";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { agreedConcepts } from "./agreed-concepts";

export const exportTermsInput = z.object({
  projectId: z.uuid(),
  kind: z.enum(["tbx", "tbx2", "csv"]),
});

/** What is agreed, as a file: TBX of 2019 or of 2008, or a table. */
export async function exportTerms(
  actor: Actor,
  { projectId, kind }: z.infer<typeof exportTermsInput>,
): Promise<{ fileName: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }> {
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "export", projectId);
    const { name: title } = await tx.project.findUniqueOrThrow({
      where: { id: project },
      select: { name: true },
    });
    const concepts = await agreedConcepts(tx, project);
    await record(tx, { project, actor }, "exported", { detail: { terms: kind } });
    const edition = kind === "tbx2" ? 2 : 3;
    const text = kind === "csv" ? termsCsv(concepts) : tbxText(concepts, { title, edition });
    return {
      fileName: `${title}.${kind === "csv" ? "csv" : "tbx"}`,
      mediaType: kind === "csv" ? "text/csv" : "application/x-tbx+xml",
      bytes: new TextEncoder().encode(text),
    };
  });
}
