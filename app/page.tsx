import { readDesk } from "@/server/desk/read-desk";
import { listProjects } from "@/server/projects/list-projects";
import styles from "./_desk/desk.module.css";
import { InviteToDesk } from "./_desk/invite-to-desk";
import { NewProject } from "./_desk/new-project";
import { ProjectList } from "./_desk/project-list";
import { SampleButton } from "./_desk/sample-button";
import { SeenButton } from "./_desk/seen-button";
import { WaitingList } from "./_desk/waiting-list";
import { pageActor, shown } from "./_entry/page-actor";
import { words } from "./_entry/words";
import { WordsFor } from "./_entry/words-for";
import { Frame } from "./_frame/frame";
import { EmptyState } from "./_ui/empty-state";

export async function generateMetadata() {
  const { t } = await words("desk");
  return { title: t("title") };
}

export default async function DeskPage() {
  const actor = await pageActor();
  const waiting = await shown(readDesk(actor));
  const projects = await shown(listProjects(actor));
  const { t, me } = await words("desk");
  const owner = me?.owner ?? false;

  return (
    <Frame>
      <WordsFor namespaces={["desk", "projects", "work", "notices"]}>
        <section className={styles.section}>
          <div className={styles.bar}>
            <h1>{t("greeting", { name: me?.name ?? "" })}</h1>
            {waiting.some(({ isNew }) => isNew) ? <SeenButton /> : null}
          </div>
          {waiting.length === 0 ? (
            <p className={styles.nothing}>{t("nothing")}</p>
          ) : (
            <WaitingList waiting={waiting} />
          )}
        </section>
        <section className={styles.section}>
          <div className={styles.bar}>
            <h2>{t("projects")}</h2>
            {owner ? (
              <div className={styles.deeds}>
                <InviteToDesk />
                {projects.length === 0 ? null : <SampleButton />}
                <NewProject />
              </div>
            ) : null}
          </div>
          {projects.length > 0 ? <ProjectList projects={projects} /> : <NoProject owner={owner} />}
        </section>
      </WordsFor>
    </Frame>
  );
}

async function NoProject({ owner }: { readonly owner: boolean }) {
  const { t } = await words("desk");
  return (
    <EmptyState
      title={t("projects.none.title")}
      text={t(owner ? "projects.none.text" : "projects.none.guest")}
    >
      {owner ? <SampleButton primary /> : null}
    </EmptyState>
  );
}
