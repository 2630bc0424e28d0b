import type { Route } from "next";
import Link from "next/link";
import { words } from "@/app/_entry/words";
import styles from "./project-tabs.module.css";

const TABS = [
  { id: "documents", path: "" },
  { id: "memory", path: "/memory" },
  { id: "people", path: "/people" },
  { id: "terms", path: "/terms" },
  { id: "progress", path: "/progress", only: "assign" },
  { id: "quality", path: "/quality" },
  { id: "settings", path: "/settings" },
  { id: "record", path: "/record" },
] as const;

type Props = {
  readonly project: {
    readonly id: string;
    readonly name: string;
    /** What the reader may do in it. */
    readonly may: readonly string[];
  };
  readonly current: (typeof TABS)[number]["id"];
};

/** The head of a project's pages: its name, and the way between them. */
export async function ProjectTabs({ project, current }: Props) {
  const { t } = await words("projects");
  const tabs = TABS.filter((tab) => !("only" in tab) || project.may.includes(tab.only));
  return (
    <div className={styles.head}>
      <h1>
        <bdi>{project.name}</bdi>
      </h1>
      <nav aria-label={project.name}>
        <ul className={styles.tabs}>
          {tabs.map(({ id, path }) => (
            <li key={id}>
              <Link
                className={styles.tab}
                href={`/projects/${project.id}${path}` as Route}
                aria-current={id === current ? "page" : undefined}
              >
                {t(`tab.${id}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
