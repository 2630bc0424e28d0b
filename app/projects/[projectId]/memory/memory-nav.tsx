import type { Route } from "next";
import Link from "next/link";
import { words } from "@/app/_entry/words";
import styles from "./memory.module.css";

const PAGES = [
  { id: "search-tab", path: "" },
  { id: "memories", path: "/memories" },
  { id: "contradictions", path: "/contradictions" },
] as const;

type Props = { readonly projectId: string; readonly current: (typeof PAGES)[number]["id"] };

/** The pages about what a project remembers. */
export async function MemoryNav({ projectId, current }: Props) {
  const { t } = await words("memory");
  return (
    <nav className={styles.nav} aria-label={t("title")}>
      {PAGES.map(({ id, path }) => (
        <Link
          key={id}
          href={`/projects/${projectId}/memory${path}` as Route}
          aria-current={id === current ? "page" : undefined}
        >
          {t(id)}
        </Link>
      ))}
    </nav>
  );
}
