import { pageActor, shown } from "@/app/_entry/page-actor";
import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { Frame } from "@/app/_frame/frame";
import { FontsFor } from "@/app/_ui/fonts-for";
import { dateFormat } from "@/domain/languages/written-in";
import { languages } from "@/locales";
import { listSessions } from "@/server/accounts/list-sessions";
import { readMe } from "@/server/accounts/read-me";
import { sendsMail } from "@/server/mail/send-letter";
import { listTellings } from "@/server/notices/list-tellings";
import { PasswordForm } from "./password-form";
import { Sessions } from "./sessions";
import styles from "./settings.module.css";
import { TellingForm } from "./telling-form";
import { YouForm } from "./you-form";

export async function generateMetadata() {
  const { t } = await words("accounts");
  return { title: t("settings.title") };
}

export default async function SettingsPage() {
  const actor = await pageActor();
  const me = await shown(readMe(actor));
  const [sessions, tellings] = await Promise.all([listSessions(actor), listTellings(actor)]);
  const { t, language } = await words("accounts", "notices");
  const time = dateFormat(language, { dateStyle: "medium", timeStyle: "short" });

  return (
    <Frame narrow>
      <FontsFor languages={Object.keys(languages)} />
      <h1>{t("settings.title")}</h1>
      <WordsFor namespaces={["accounts", "notices"]} key={language}>
        <section className={styles.section}>
          <h2>{t("settings.you")}</h2>
          <YouForm
            name={me.name}
            email={me.email}
            uiLanguage={me.uiLanguage ?? ""}
            theme={me.theme}
            languages={languages}
          />
        </section>
        {tellings.length === 0 ? null : (
          <section className={styles.section}>
            <h2>{t("notices:mail")}</h2>
            <p>{t(sendsMail() ? "notices:mail.text" : "notices:mail.off")}</p>
            {tellings.map((one) => (
              <TellingForm key={one.projectId} {...one} />
            ))}
          </section>
        )}
        <section className={styles.section}>
          <h2>{t("settings.password")}</h2>
          <PasswordForm email={me.email} />
        </section>
        <section className={styles.section}>
          <h2>{t("settings.sessions")}</h2>
          <Sessions
            sessions={sessions.map(({ id, userAgent, createdAt, updatedAt, current }) => ({
              id,
              current,
              browser: browserOf(userAgent),
              since: time.format(createdAt),
              used: time.format(updatedAt),
            }))}
          />
        </section>
      </WordsFor>
    </Frame>
  );
}

/** Two names out of what a browser says of itself: enough to know one's own again. */
function browserOf(userAgent: string | null): string | null {
  const browser = /(Firefox|Edg|OPR|Chrome|Safari)\//.exec(userAgent ?? "")?.[1];
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(userAgent ?? "")?.[1];
  const names = [browser === undefined ? undefined : (CALLED[browser] ?? browser), system];
  return names.filter(Boolean).join(", ") || null;
}

const CALLED: Readonly<Record<string, string>> = { Edg: "Edge", OPR: "Opera" };
