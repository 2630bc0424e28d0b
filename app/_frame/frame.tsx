import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { words } from "@/app/_entry/words";
import { Brand } from "./brand";
import styles from "./frame.module.css";
import { PersonMenu } from "./person-menu";

export type Crumb = {
  readonly label: string;
  readonly href: Route;
  /** The language of the label, where it is the title of a text. */
  readonly lang?: string;
};

type Props = {
  readonly crumbs?: readonly Crumb[];
  readonly narrow?: boolean;
  /** For columns side by side: as wide as the window. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** What stands around the pages of somebody who is signed in. */
export async function Frame({ crumbs = [], narrow = false, wide = false, children }: Props) {
  const { t, me } = await words("frame", "notices");
  return (
    <>
      <a className={styles.skip} href="#main">
        {t("skip")}
      </a>
      <header className={styles.head}>
        <Brand name={t("enface")} />
        <nav className={styles.crumbs} aria-label={t("breadcrumbs")}>
          <ol>
            {crumbs.map(({ label, href, lang }) => (
              <li key={href}>
                <Link href={href}>
                  <bdi lang={lang}>{label}</bdi>
                </Link>
              </li>
            ))}
          </ol>
        </nav>
        {me === null || me.news === 0 ? null : (
          <Link href="/" className={styles.news}>
            {t("notices:news", { count: me.news })}
          </Link>
        )}
        {me === null ? null : <PersonMenu name={me.name} />}
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={`${styles.main} ${narrow ? styles.narrow : ""} ${wide ? styles.wide : ""}`}
      >
        {children}
      </main>
    </>
  );
}
