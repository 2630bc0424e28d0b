import type { Route } from "next";
import { pageActor, shown } from "@/app/_entry/page-actor";
import { asked } from "@/app/_entry/refused";
import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { Frame } from "@/app/_frame/frame";
import { ProjectTabs } from "@/app/_frame/project-tabs";
import { languageName } from "@/domain/languages/language-name";
import { LANGUAGES } from "@/domain/languages/languages";
import { dateFormat } from "@/domain/languages/written-in";
import { type Actor, may } from "@/server/access";
import { readWorkload, readWorkloadInput } from "@/server/assignments/read-workload";
import { sendsMail } from "@/server/mail/send-letter";
import { listPeople, listPeopleInput } from "@/server/projects/list-people";
import { Invitations } from "./invitations";
import { Invite } from "./invite";
import { Members } from "./members";
import styles from "./people.module.css";
import type { Workloads } from "./workload";

type Props = PageProps<"/projects/[projectId]/people">;

export async function generateMetadata() {
  const { t } = await words("projects");
  return { title: t("people.title") };
}

export default async function PeoplePage({ params }: Props) {
  const { projectId } = await params;
  const actor = await pageActor();
  const { project, role, members, invitations } = await shown(read(actor, projectId));
  const { t, language } = await words("projects");
  const assigns = may(role, "assign");
  const languages = LANGUAGES.map((tag) => ({ tag, name: languageName(tag, language) }));
  const day = dateFormat(language, { dateStyle: "medium" });

  return (
    <Frame crumbs={[{ label: project.name, href: `/projects/${projectId}` as Route }]}>
      <ProjectTabs project={project} current="people" />
      <WordsFor namespaces={["projects", "desk", "work"]}>
        <section className={styles.section}>
          <div className={styles.bar}>
            <h2>{t("people.title")}</h2>
            {assigns ? (
              <Invite
                projectId={projectId}
                languages={languages}
                owner={role === "owner"}
                mails={sendsMail()}
              />
            ) : null}
          </div>
          <Members
            projectId={projectId}
            languages={languages}
            mine={{ userId: actor.userId, assigns, owner: role === "owner" }}
            members={members.map(({ user, joinedAt, ...member }) => ({
              ...member,
              ...user,
              since: day.format(joinedAt),
            }))}
            loads={assigns ? workloads(actor, projectId) : undefined}
          />
        </section>
        {invitations.length === 0 ? null : (
          <section className={styles.section}>
            <h2>{t("people.waiting")}</h2>
            <Invitations
              projectId={projectId}
              invitations={invitations.map(({ expiresAt, ...invitation }) => ({
                ...invitation,
                until: day.format(expiresAt),
              }))}
            />
          </section>
        )}
      </WordsFor>
    </Frame>
  );
}

async function read(actor: Actor, projectId: string) {
  return listPeople(actor, asked(listPeopleInput, { projectId }));
}

async function workloads(actor: Actor, projectId: string): Workloads {
  const loads = await readWorkload(actor, asked(readWorkloadInput, { projectId }));
  const now = new Date();
  return loads.map(({ dueAt, ...load }) => ({
    ...load,
    dueAt: dueAt?.toISOString() ?? null,
    late: dueAt !== null && dueAt < now,
  }));
}
