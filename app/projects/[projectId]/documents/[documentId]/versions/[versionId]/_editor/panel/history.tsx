"use client";

import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { directionOf } from "@/domain/languages/direction";
import { dateFormat } from "@/domain/languages/written-in";
import { doTo } from "../deeds";
import { may } from "../head";
import type { History as Told } from "../history";
import type { Passage } from "../passage";
import { CodedText } from "../prose/prose";
import { sourceSide } from "../source-side";
import { useWork } from "../use-work";
import { WordChanges } from "../word-changes";
import styles from "./panel.module.css";

type Revision = Told["revisions"][number];

/** What the passage said before, what changed each time, and the way back. */
export function History({ passage }: { readonly passage: Passage }) {
  const { t } = useTranslation("editor");
  const told = useHistoryOf(passage);
  if (told === undefined) return <p className={styles.quiet}>{t("history.reading")}</p>;
  return (
    <ol className={styles.history}>
      {told.revisions.map((revision, at) => (
        <Said
          key={revision.number}
          passage={passage}
          revision={revision}
          before={told.revisions[at + 1]}
          newest={at === 0}
        />
      ))}
    </ol>
  );
}

type SaidProps = {
  readonly passage: Passage;
  readonly revision: Revision;
  readonly before: Revision | undefined;
  readonly newest: boolean;
};

function Said({ passage, revision, before, newest }: SaidProps) {
  const { t, i18n } = useTranslation(["editor", "frame", "sources"]);
  const work = useWork();
  const { language } = work.head.version;
  const { number, text, by, at, origin, status } = revision;
  const changed = before === undefined || before.text !== text;
  const became = changed ? t(`origin.${originOf(origin)}`) : t(`frame:status.${status}`);
  const how = origin === "source" ? t("sources:origin") : became;
  const when = dateFormat(i18n.language, { dateStyle: "medium", timeStyle: "short" });
  return (
    <li>
      <p className={styles.who}>
        <bdi>{by ?? t("outside")}</bdi>
        <span>{how}</span>
        <time dateTime={at}>{when.format(new Date(at))}</time>
      </p>
      {before === undefined ? (
        <p className="text" lang={language} dir={directionOf(language)}>
          <CodedText text={text} codes={sourceSide(passage).codes} />
        </p>
      ) : null}
      {changed && before !== undefined ? (
        <WordChanges
          before={before.text}
          now={text}
          language={language}
          codes={sourceSide(passage).codes}
        />
      ) : null}
      {changed && !newest && may(work.head, "write") ? (
        <Button size="small" onClick={() => void doTo(work, passage, "restore", { number })}>
          {t("history.restore")}
        </Button>
      ) : null}
    </li>
  );
}

/** Read anew when the passage has a new revision. */
function useHistoryOf({ id, revision }: Passage): Told | undefined {
  const { api } = useWork();
  const [told, setTold] = useState<Told>();
  useEffect(() => {
    let over = false;
    void revision;
    void api.history(id).then((answer) => {
      if (answer.ok && !over) setTold(answer.value);
    });
    return () => {
      over = true;
    };
  }, [api, id, revision]);
  return told;
}

const ORIGINS = [
  "typed",
  "imported",
  "paired",
  "restored",
  "memory",
  "machine",
  "review",
  "version",
] as const;
type Origin = (typeof ORIGINS)[number];

function originOf(origin: string): Origin {
  return ORIGINS.find((known) => known === origin) ?? "typed";
}
