"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { endSession } from "./actions";
import styles from "./settings.module.css";

type Session = {
  readonly id: string;
  readonly current: boolean;
  readonly browser: string | null;
  readonly since: string;
  readonly used: string;
};

/** Where somebody is signed in, and a way to end it. */
export function Sessions({ sessions }: { readonly sessions: readonly Session[] }) {
  const { t } = useTranslation("accounts");
  const [outcome, end, ending] = useActionState(endSession, undefined);
  return (
    <>
      <RefusedNotice outcome={outcome} />
      <ul className={styles.sessions}>
        {sessions.map(({ id, current, browser, since, used }) => (
          <li key={id} className={styles.session}>
            <span>
              <bdi>{browser ?? t("settings.sessions.unknown")}</bdi>
              <br />
              <span className={styles.soft}>
                {current
                  ? t("settings.sessions.here")
                  : t("settings.sessions.since", { since, used })}
              </span>
            </span>
            {current ? null : (
              <Form action={end}>
                <input type="hidden" name="sessionId" value={id} />
                <Button type="submit" size="small" disabled={ending}>
                  {t("settings.sessions.end")}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
