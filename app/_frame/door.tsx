import type { ReactNode } from "react";
import { words } from "@/app/_entry/words";
import { FontsFor } from "@/app/_ui/fonts-for";
import { languages } from "@/locales";
import { Brand } from "./brand";
import styles from "./frame.module.css";
import { LanguageLinks } from "./language-links";

/** What stands around a page for those who are not in yet: the name, a card, and the languages. */
export async function Door({ children }: { readonly children: ReactNode }) {
  const { t, language } = await words("frame");
  return (
    <main className={styles.door}>
      <FontsFor languages={Object.keys(languages)} />
      <Brand name={t("enface")} />
      <div className={styles.card}>{children}</div>
      <LanguageLinks languages={languages} current={language} />
    </main>
  );
}
