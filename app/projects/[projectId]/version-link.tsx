import type { Route } from "next";
import Link from "next/link";
import { words } from "@/app/_entry/words";
import { Composition, sharesOf } from "@/app/_ui/progress";
import { StatusMark } from "@/app/_ui/status-mark";
import { languageName } from "@/domain/languages/language-name";
import { numberFormat } from "@/domain/languages/written-in";
import { STATUSES, type Status } from "@/domain/review/status";
import styles from "./document-list.module.css";

export type VersionView = {
  readonly id: string;
  readonly language: string;
  readonly name: string;
  readonly progress: Readonly<Record<Status, number>>;
  readonly job: { readonly state: string } | null;
};

type Props = { readonly version: VersionView; readonly href: Route };

/** A version by its language and name, how far it is, and the way to its editor. */
export async function VersionLink({ version, href }: Props) {
  const { t, language } = await words("projects");
  const { name, progress, job } = version;
  const total = STATUSES.reduce((sum, status) => sum + progress[status], 0);
  const spoken = languageName(version.language, language);
  return (
    <Link className={styles.version} href={href}>
      <span className={styles.name}>
        <bdi>{spoken}</bdi>
        <bdi className={styles.origin}>{name}</bdi>
      </span>
      <Composition
        shares={sharesOf(progress)}
        total={total}
        label={t("version.detail", { ...progress, language: spoken, name })}
      />
      <span className={styles.counts}>
        {job === null ? <Counts progress={progress} /> : t("version.aligning")}
      </span>
    </Link>
  );
}

/** How many passages have each status, by its shape and for those who hear it by its word. */
async function Counts({ progress }: Pick<VersionView, "progress">) {
  const { t, language } = await words("frame");
  const number = numberFormat(language);
  return STATUSES.filter((status) => progress[status] > 0).map((status) => (
    <span key={status} className={styles.count}>
      <StatusMark status={status} label={t(`status.${status}`)} compact />
      {number.format(progress[status])}
    </span>
  ));
}
