"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { withdrawInvitation } from "@/app/projects/actions";
import type { Role } from "./member";
import styles from "./people.module.css";

type Invitation = {
  readonly id: string;
  readonly email: string | null;
  readonly role: Role | null;
  readonly until: string;
};

type Props = { readonly projectId: string; readonly invitations: readonly Invitation[] };

export function Invitations({ projectId, invitations }: Props) {
  const { t } = useTranslation(["projects", "frame"]);
  const [outcome, withdraw, withdrawing] = useActionState(withdrawInvitation, undefined);
  return (
    <>
      <RefusedNotice outcome={outcome} />
      <ul className={styles.people}>
        {invitations.map(({ id, email, role, until }) => (
          <li key={id} className={styles.person}>
            <bdi>{email ?? t("people.waiting.anyone")}</bdi>
            <span className={styles.soft}>
              {role === null ? null : t(`frame:role.${role}`)}
              {" · "}
              {t("people.waiting.until", { date: until })}
            </span>
            <Form action={withdraw}>
              <input type="hidden" name="projectId" value={projectId} />
              <input type="hidden" name="invitationId" value={id} />
              <Button type="submit" size="small" disabled={withdrawing}>
                {t("people.waiting.withdraw")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </>
  );
}
