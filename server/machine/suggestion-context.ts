import { plain } from "@/domain/codes/code";
import type { Context } from "@/domain/machine/prompt";
import type { Actor, PermittedProject } from "../access";
import type { Db } from "../db";
import { findMatches } from "../memory/find-matches";
import type { AgreedConcept } from "../terms/pair-concepts";
import { projectTermbase } from "../terms/project-termbase";
import type { Passage } from "../versions/passage-in";

const MOST_MATCHES = 3;

type Asked = { readonly passage: Passage; readonly source: string };

/** What the desk knows around a passage, for a language model. */
export async function suggestionContext(
  db: Db,
  { project, actor }: { readonly project: PermittedProject; readonly actor: Actor },
  { passage, source }: Asked,
): Promise<Context> {
  const { id: passageId, versionId } = passage;
  const [around, terms, { matches }] = await Promise.all([
    aroundOf(db, passage),
    termsIn(db, project, { passage, source }),
    findMatches(actor, { projectId: project, versionId, passageId }),
  ]);
  return {
    ...around,
    terms,
    matches: matches.slice(0, MOST_MATCHES).map((match) => ({
      source: plain(match.source),
      target: plain(match.substituted ?? match.target),
    })),
  };
}

type Around = Omit<Context, "terms" | "matches">;

async function aroundOf(db: Db, passage: Passage): Promise<Around> {
  const [around] = await db.$queryRaw<Around[]>`
    with own as (
      select min(g.position) as first, max(g.position) as last
        from "PassageParagraph" l
        join "Paragraph" g on g.id = l."paragraphId"
       where l."passageId" = ${passage.id}::uuid
    )
    select d.title, d.author, d.publication, d.date, p.style,
           (select text from "Paragraph" where "documentId" = d.id
               and position = (select first - 1 from own)) as before,
           (select text from "Paragraph" where "documentId" = d.id
               and position = (select last + 1 from own)) as after
      from "Document" d
      join "Project" p on p.id = d."projectId"
     where d.id = ${passage.documentId}::uuid`;
  if (around === undefined) throw new Error(`no document ${passage.documentId}`);
  const { before, after, ...about } = around;
  return {
    ...about,
    before: before === null ? null : plain(before),
    after: after === null ? null : plain(after),
  };
}

async function termsIn(
  db: Db,
  project: PermittedProject,
  { passage, source }: Asked,
): Promise<Context["terms"]> {
  const pair = { from: passage.sourceLanguage, to: passage.language };
  const termbase = await projectTermbase(db, project, pair);
  const seen = new Set<AgreedConcept>();
  return termbase.inSource(source).flatMap(({ terms, start, end }) =>
    terms.flatMap(({ concept }) => {
      if (seen.has(concept)) return [];
      seen.add(concept);
      return [{ source: source.slice(start, end), ...wordings(concept) }];
    }),
  );
}

function wordings({ target }: AgreedConcept) {
  const said = (wanted: boolean) =>
    target.flatMap(({ text, status }) => ((status !== "forbidden") === wanted ? [text] : []));
  return { use: said(true), avoid: said(false) };
}
