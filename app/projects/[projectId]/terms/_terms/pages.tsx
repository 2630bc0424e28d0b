import type { Route } from "next";
import { words } from "@/app/_entry/words";
import { ButtonLink } from "@/app/_ui/button";
import styles from "../terms.module.css";

type Props = {
  readonly projectId: string;
  readonly sought: Readonly<Record<string, string>>;
  readonly page: number;
  readonly more: boolean;
};

/** On and back through what was found. */
export async function Pages({ projectId, sought, page, more }: Props) {
  const { t } = await words("terms");
  if (page === 1 && !more) return null;
  return (
    <nav className={styles.pages} aria-label={t("pages")}>
      {page > 1 ? (
        <ButtonLink href={hrefOf(projectId, sought, page - 1)}>{t("page.before")}</ButtonLink>
      ) : null}
      {more ? (
        <ButtonLink href={hrefOf(projectId, sought, page + 1)}>{t("page.next")}</ButtonLink>
      ) : null}
    </nav>
  );
}

function hrefOf(projectId: string, sought: Props["sought"], page: number): Route {
  const said = Object.entries(sought).filter(([, value]) => value !== "");
  const query = new URLSearchParams([...said, ["page", String(page)]]);
  return `/projects/${projectId}/terms?${query}` as Route;
}
