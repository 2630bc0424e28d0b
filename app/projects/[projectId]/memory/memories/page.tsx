import type { Route } from "next";
import { pageActor, shown } from "@/app/_entry/page-actor";
import { projectShown } from "@/app/_entry/project-shown";
import { asked } from "@/app/_entry/refused";
import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { Frame } from "@/app/_frame/frame";
import { ProjectTabs } from "@/app/_frame/project-tabs";
import { listDeleted } from "@/server/memory/list-deleted";
import { listMemories, listMemoriesInput } from "@/server/memory/list-memories";
import styles from "../memory.module.css";
import { MemoryNav } from "../memory-nav";
import { Deleted } from "./deleted";
import { MemoryCard } from "./memory-card";
import { LinkMemory, NewMemory } from "./more-memories";

type Props = PageProps<"/projects/[projectId]/memory/memories">;

export async function generateMetadata() {
  const { t } = await words("memory");
  return { title: t("memories") };
}

/** The memories a project reads, and how it uses each. */
export default async function MemoriesPage({ params }: Props) {
  const { projectId } = await params;
  const project = await projectShown(projectId);
  const actor = await pageActor();
  const { memories, linkable } = await shown(list(actor, { projectId }));
  const deleted = await shown(listDeleted(actor, { projectId }));
  const mine = {
    rules: project.may.includes("settings"),
    imports: project.may.includes("import"),
    reviews: project.may.includes("review"),
  };

  return (
    <Frame crumbs={[{ label: project.name, href: `/projects/${projectId}` as Route }]}>
      <ProjectTabs project={project} current="memory" />
      <MemoryNav projectId={projectId} current="memories" />
      <WordsFor namespaces={["memory"]}>
        <ul className={styles.memories}>
          {memories.map((memory) => (
            <MemoryCard key={memory.id} projectId={projectId} memory={memory} mine={mine} />
          ))}
        </ul>
        {mine.rules ? (
          <div className={styles.more}>
            <NewMemory projectId={projectId} />
            {linkable.length === 0 ? null : (
              <LinkMemory projectId={projectId} linkable={linkable} />
            )}
          </div>
        ) : null}
        <Deleted
          projectId={projectId}
          units={deleted.map(({ at: _at, ...unit }) => unit)}
          reviews={mine.reviews}
        />
      </WordsFor>
    </Frame>
  );
}

async function list(...[actor, question]: [Parameters<typeof listMemories>[0], unknown]) {
  return listMemories(actor, asked(listMemoriesInput, question));
}
