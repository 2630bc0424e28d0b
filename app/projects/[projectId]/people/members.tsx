"use client";

import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { listFormat } from "@/domain/languages/written-in";
import { ChangeMember } from "./change-member";
import type { Language, Member } from "./member";
import styles from "./people.module.css";
import { Workload, type Workloads } from "./workload";

type Props = {
  readonly projectId: string;
  readonly languages: readonly Language[];
  readonly mine: { readonly userId: string; readonly assigns: boolean; readonly owner: boolean };
  readonly members: readonly Member[];
  /** For whoever gives out work. */
  readonly loads?: Workloads | undefined;
};

export function Members({ projectId, languages, mine, members, loads }: Props) {
  const { t } = useTranslation("projects");
  const [changing, change] = useState<Member>();
  return (
    <>
      <ul className={styles.people}>
        {members.map((member) => (
          <li key={member.userId} className={styles.person}>
            <span>
              <bdi className={styles.name}>{member.name}</bdi>{" "}
              {member.userId === mine.userId ? (
                <span className={styles.soft}>{t("people.you.marked")}</span>
              ) : null}
              <br />
              <bdi className={styles.soft}>{member.email}</bdi>
            </span>
            <RoleAndLanguages member={member} languages={languages} />
            {mine.assigns && (mine.owner || member.role !== "owner") ? (
              <Button
                size="small"
                aria-label={t("people.change.title", { name: member.name })}
                onClick={() => change(member)}
              >
                {t("people.change")}
              </Button>
            ) : null}
            {loads && member.role !== "reader" ? (
              <Suspense fallback={<span className={styles.load} />}>
                <Workload userId={member.userId} loads={loads} />
              </Suspense>
            ) : null}
          </li>
        ))}
      </ul>
      <ChangeMember
        projectId={projectId}
        languages={languages}
        owner={mine.owner}
        member={changing}
        onClose={() => change(undefined)}
      />
    </>
  );
}

type Shown = { readonly member: Member; readonly languages: readonly Language[] };

function RoleAndLanguages({ member, languages }: Shown) {
  const { t, i18n } = useTranslation(["projects", "frame"]);
  const names = member.languages.map(
    (tag) => languages.find((language) => language.tag === tag)?.name ?? tag,
  );
  const list = listFormat(i18n.language, { type: "unit" });
  return (
    <span>
      {t(`frame:role.${member.role}`)}
      <br />
      <span className={styles.soft}>
        {names.length === 0 ? t("frame:languages-all") : list.format(names)}
        {" · "}
        {t("people.since", { date: member.since })}
      </span>
    </span>
  );
}
