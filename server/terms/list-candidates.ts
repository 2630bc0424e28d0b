import { z } from "zod";
import { type Candidate, candidatesIn } from "@/domain/terms/candidates";
import { termFinder } from "@/domain/terms/term-finder";
import { type Actor, type PermittedProject, permit } from "../access";
import { type Db, db } from "../db";
import { Refusal } from "../refusal";

export const listCandidatesInput = z.object({ projectId: z.uuid(), documentId: z.uuid() });

/** More are not looked through within a request. */
const MOST_PARAGRAPHS = 5_000;

/** What recurs in a document and has not been written down yet. */
export async function listCandidates(
  actor: Actor,
  { projectId, documentId }: z.infer<typeof listCandidatesInput>,
): Promise<{ title: string; language: string; candidates: Candidate[] }> {
  const { project } = await permit(db, actor, "read", projectId);
  const document = await db.document.findFirst({
    where: { id: documentId, projectId: project },
    select: {
      title: true,
      sourceLanguage: true,
      paragraphs: { orderBy: { position: "asc" }, take: MOST_PARAGRAPHS, select: { text: true } },
    },
  });
  if (document === null) throw new Refusal("not-found");
  const { title, sourceLanguage: language, paragraphs } = document;
  const find = termFinder(await termsOf(db, project, language), language);
  const texts = paragraphs.map(({ text }) => text);
  const candidates = candidatesIn(texts, language).filter(({ text }) => find(text).length === 0);
  return { title, language, candidates };
}

/** Proposed ones as well: they need no second proposal. */
function termsOf(tx: Db, project: PermittedProject, language: string): Promise<{ text: string }[]> {
  return tx.term.findMany({ where: { projectId: project, language }, select: { text: true } });
}
