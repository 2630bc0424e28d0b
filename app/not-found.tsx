import { words } from "./_entry/words";
import styles from "./_frame/frame.module.css";
import { ButtonLink } from "./_ui/button";

export default async function NotFoundPage() {
  const { t } = await words("trouble");
  return (
    <main className={styles.door}>
      <div className={styles.card}>
        <h1>{t("missing.title")}</h1>
        <p>{t("missing.text")}</p>
        <ButtonLink href="/" kind="primary">
          {t("to-the-desk")}
        </ButtonLink>
      </div>
    </main>
  );
}
