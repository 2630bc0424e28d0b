import { MessageSquare } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { words } from "@/app/_entry/words";
import { Deadline } from "@/app/_frame/deadline";
import { editorAddress } from "@/app/_frame/editor-address";
import { StatusShape } from "@/app/_ui/status-mark";
import { languageName } from "@/domain/languages/language-name";
import styles from "./desk.module.css";

export type Waiting = {
  readonly projectId: string;
  readonly project: string;
  readonly documentId: string;
  readonly document: string;
  readonly sourceLanguage: string;
  readonly versionId: string;
  readonly version: string;
  readonly language: string;
  readonly toTranslate: number;
  readonly toReview: number;
  readonly returned: number;
  readonly mentioned: number;
  readonly dueAt: Date | null;
  readonly isNew: boolean;
};

/** One row per version in which something waits; the row leads to it. */
export async function WaitingList({ waiting }: { readonly waiting: readonly Waiting[] }) {
  const { t, language } = await words("desk", "notices");
  const now = new Date();
  return (
    <ul className={styles.waiting}>
      {waiting.map((row) => (
        <li key={row.versionId} className={styles.row}>
          <Link className={styles.opens} href={addressOf(row)}>
            <span>
              <bdi className={styles.title} lang={row.sourceLanguage}>
                {row.document}
              </bdi>
              {row.isNew ? <span className={styles.new}>{t("notices:new")}</span> : null}
              <br />
              <span className={styles.where}>
                <bdi>{languageName(row.language, language)}</bdi>
                {SEPARATOR}
                <bdi>{row.version}</bdi>
                {SEPARATOR}
                <bdi>{row.project}</bdi>
              </span>
            </span>
          </Link>
          <span className={styles.marks}>
            {row.dueAt === null ? null : (
              <Deadline dueAt={row.dueAt.toISOString()} late={row.dueAt < now} />
            )}
            {KINDS.map(({ kind, status, look, label, asks }) =>
              row[kind] === 0 ? null : (
                <Link
                  key={kind}
                  className={`${styles.mark} ${styles[look]}`}
                  href={addressOf(row, asks)}
                >
                  <StatusShape status={status} />
                  {t("labelled", { label: t(label), what: t("waiting", { count: row[kind] }) })}
                </Link>
              ),
            )}
            {row.mentioned === 0 ? null : (
              <Link
                className={`${styles.mark} ${styles.review}`}
                href={addressOf(row, "?remarks=mine")}
              >
                <MessageSquare size={14} aria-hidden />
                {t("mentioned", { count: row.mentioned })}
              </Link>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

const SEPARATOR = " · ";

/** What each leads to: the version, with the passages that are meant listed in it. */
const KINDS = [
  {
    kind: "returned",
    status: "returned",
    look: "returned",
    label: "returned",
    asks: "?status=returned",
  },
  {
    kind: "toReview",
    status: "submitted",
    look: "review",
    label: "to-review",
    asks: "?status=submitted",
  },
  {
    kind: "toTranslate",
    status: "untranslated",
    look: "translate",
    label: "to-translate",
    asks: "",
  },
] as const;

function addressOf(waiting: Waiting, asks = ""): Route {
  return `${editorAddress(waiting)}${asks}` as Route;
}
