import type { ReactNode } from "react";
import { words } from "@/app/_entry/words";
import { languages } from "@/locales";
import { Brand } from "./brand";
import styles from "./frame.module.css";
import { LanguageLinks } from "./language-links";

/** What stands around a page for those who are not in yet: the name, a card, and the languages. */
export async function Door({ children }: { readonly children: ReactNode }) {
  const { t, language } = await words("frame");
  return (
    <main className={styles.door}>
      <Brand name={t("enface")} />
      <div className={styles.card}>{children}</div>
      <LanguageLinks languages={languages} current={language} />
    </main>
  );
}
