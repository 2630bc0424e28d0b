import type { Route } from "next";
import { pageActor, shown } from "@/app/_entry/page-actor";
import { projectShown } from "@/app/_entry/project-shown";
import { asked } from "@/app/_entry/refused";
import { words } from "@/app/_entry/words";
import { Frame } from "@/app/_frame/frame";
import { ProjectTabs } from "@/app/_frame/project-tabs";
import { Button } from "@/app/_ui/button";
import { searchMemory, searchMemoryInput } from "@/server/memory/search-memory";
import { Hit } from "./hit";
import styles from "./memory.module.css";
import { MemoryNav } from "./memory-nav";

type Props = PageProps<"/projects/[projectId]/memory">;

export async function generateMetadata() {
  const { t } = await words("memory");
  return { title: t("title") };
}

/** What the project remembers: the newest of it, or where something stands in it, in either language. */
export default async function MemoryPage({ params, searchParams }: Props) {
  const { projectId } = await params;
  const { text } = await searchParams;
  const project = await projectShown(projectId);
  const { hits, more } = await shown(search(await pageActor(), { projectId, text }));
  const { t } = await words("memory");

  return (
    <Frame crumbs={[{ label: project.name, href: `/projects/${projectId}` as Route }]}>
      <ProjectTabs project={project} current="memory" />
      <MemoryNav projectId={projectId} current="search-tab" />
      <search className={styles.head}>
        <form className={styles.search}>
          <input
            className={styles.asked}
            type="search"
            name="text"
            dir="auto"
            maxLength={500}
            defaultValue={typeof text === "string" ? text : ""}
            aria-label={t("ask")}
            placeholder={t("ask")}
          />
          <Button type="submit">{t("search")}</Button>
        </form>
      </search>
      {hits.length === 0 ? <p className={styles.none}>{t(text ? "none" : "empty")}</p> : null}
      <ol className={styles.hits}>
        {hits.map((hit) => (
          <Hit key={hit.id} projectId={projectId} hit={hit} />
        ))}
      </ol>
      {more ? <p className={styles.none}>{t("more")}</p> : null}
    </Frame>
  );
}

async function search(...[actor, question]: [Parameters<typeof searchMemory>[0], unknown]) {
  return searchMemory(actor, asked(searchMemoryInput, question));
}
