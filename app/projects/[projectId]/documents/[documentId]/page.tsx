import type { Route } from "next";
import { z } from "zod";
import { limits } from "@/app/_entry/limits";
import { pageActor, shown } from "@/app/_entry/page-actor";
import { projectShown } from "@/app/_entry/project-shown";
import { asked } from "@/app/_entry/refused";
import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { Frame } from "@/app/_frame/frame";
import { ButtonLink } from "@/app/_ui/button";
import { FontsFor } from "@/app/_ui/fonts-for";
import { type Actor, may } from "@/server/access";
import { listAssignments } from "@/server/assignments/list-assignments";
import { listDeliveries } from "@/server/deliveries/list-deliveries";
import { readDocument, readDocumentInput } from "@/server/documents/read-document";
import { listPeople } from "@/server/projects/list-people";
import { listVersions } from "@/server/versions/list-versions";
import type { Candidate } from "./_page/assign";
import { Attribution } from "./_page/attribution";
import { DeleteDocument } from "./_page/delete-document";
import styles from "./_page/document.module.css";
import { NewVersion } from "./_page/new-version";
import { Problems } from "./_page/problems";
import { Versions } from "./_page/versions";

type Props = PageProps<"/projects/[projectId]/documents/[documentId]">;

export async function generateMetadata({ params }: Props) {
  const { title } = await shown(read(await pageActor(), await params));
  return { title };
}

export default async function DocumentPage({ params }: Props) {
  const { projectId, documentId } = await params;
  const project = await projectShown(projectId);
  const actor = await pageActor();
  const document = await shown(read(actor, { projectId, documentId }));
  const { versions } = await shown(listVersions(actor, { projectId, documentId }));
  const assignments = await shown(listAssignments(actor, { projectId, documentId }));
  const deliveries = await shown(listDeliveries(actor, { projectId, documentId }));
  const people = project.may.includes("assign") ? await candidates(actor, projectId) : [];
  const { t } = await words("documents");
  const { t: compare } = await words("compare");
  const imports = project.may.includes("import");
  const named = { projectId, documentId };
  const now = new Date();

  return (
    <Frame
      crumbs={[
        { label: project.name, href: `/projects/${projectId}` as Route },
        {
          label: document.title,
          href: `/projects/${projectId}/documents/${documentId}` as Route,
          lang: document.sourceLanguage,
        },
      ]}
    >
      <FontsFor languages={[document.sourceLanguage]} />
      <WordsFor
        namespaces={[
          ...(["documents", "projects", "editor", "work"] as const),
          ...(["deliveries", "analysis", "sources", "compare", "reading"] as const),
        ]}
      >
        <h1>
          <bdi lang={document.sourceLanguage} className={styles.title}>
            {document.title}
          </bdi>
        </h1>
        <section className={styles.section}>
          <div className={styles.bar}>
            <h2>{t("versions")}</h2>
            <div className={styles.deeds}>
              {versions.length > 1 ? (
                <ButtonLink
                  href={`/projects/${projectId}/documents/${documentId}/compare` as Route}
                >
                  {compare("title")}
                </ButtonLink>
              ) : null}
              {imports ? <NewVersion {...named} extensions={limits.extensions} /> : null}
            </div>
          </div>
          <Versions
            {...named}
            versions={versions}
            imports={imports}
            writes={project.may.includes("write")}
            extensions={limits.extensions}
            deliveries={deliveries}
            people={people}
            assignments={assignments.map(({ dueAt, ...assignment }) => ({
              ...assignment,
              dueAt: dueAt?.toISOString() ?? null,
              late: dueAt !== null && dueAt < now,
            }))}
          />
        </section>
        <Attribution
          {...named}
          document={document}
          imports={imports}
          source={`/projects/${projectId}/documents/${documentId}/source` as Route}
          original={`/api/projects/${projectId}/documents/${documentId}/original`}
        />
        <Problems problems={problems.parse(document.problems)} />
        {imports ? <DeleteDocument {...named} title={document.title} /> : null}
      </WordsFor>
    </Frame>
  );
}

/** Who works on the project, and what each may be given. */
async function candidates(actor: Actor, projectId: string): Promise<Candidate[]> {
  const { members } = await shown(listPeople(actor, { projectId }));
  return members
    .map(({ userId, role, languages, user }) => ({
      userId,
      languages,
      name: user.name,
      works: WORKS.filter(({ action }) => may(role, action)).map(({ work }) => work),
    }))
    .filter(({ works }) => works.length > 0);
}

const WORKS = [
  { work: "translation", action: "write" },
  { work: "review", action: "review" },
] as const;

const problems = z
  .array(
    z.object({
      kind: z.enum(["unsupported", "malformed", "encoding", "layout", "tracked-changes"]),
      place: z.string(),
      quote: z.string().optional(),
    }),
  )
  .catch([]);

async function read(actor: Actor, named: { projectId: string; documentId: string }) {
  return readDocument(actor, asked(readDocumentInput, named));
}
