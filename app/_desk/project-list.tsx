import type { Route } from "next";
import Link from "next/link";
import { words } from "@/app/_entry/words";
import { Composition } from "@/app/_ui/progress";
import styles from "./desk.module.css";

export type ProjectRow = {
  readonly id: string;
  readonly name: string;
  readonly role: "owner" | "manager" | "translator" | "reviewer" | "reader";
  readonly documents: number;
  readonly people: number;
  readonly passages: number;
  readonly approved: number;
};

/** The projects somebody is in, and how far each is. */
export async function ProjectList({ projects }: { readonly projects: readonly ProjectRow[] }) {
  const { t } = await words("desk", "frame");
  return (
    <ul className={styles.projects}>
      {projects.map(({ id, name, role, documents, people, passages, approved }) => (
        <li key={id}>
          <Link className={styles.project} href={`/projects/${id}` as Route}>
            <span className={styles.title}>
              <bdi>{name}</bdi>
            </span>
            <span className={styles.where}>
              {[
                t(`frame:role.${role}`),
                t("project.documents", { count: documents }),
                t("project.people", { count: people }),
              ].join(" · ")}
            </span>
            <Composition
              shares={[{ id: "approved", count: approved }]}
              total={passages}
              label={t("progress", { approved, total: passages })}
            />
            <span className={styles.where}>{t("progress", { approved, total: passages })}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
