"use client";

import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { directionOf } from "@/domain/languages/direction";
import { takeMatch, takeText } from "../commands/remembering";
import { may } from "../head";
import { Keys } from "../keys";
import type { Passage } from "../passage";
import { CodedText } from "../prose/prose";
import type { Match, Remembered } from "../remembered";
import { sourceSide } from "../source-side";
import { useCell, useWork } from "../use-work";
import { WordChanges } from "../word-changes";
import styles from "./panel.module.css";

/** What was approved before that is like this passage: what differs in the source, and its translation. */
export function Matches({ passage }: { readonly passage: Passage }) {
  const { t } = useTranslation("editor");
  const { matches } = useWork();
  const known = useCell(matches.known).get(passage.id);
  useEffect(() => void matches.want(passage.id), [matches, passage.id]);
  if (known === undefined) return <p className={styles.quiet}>{t("matches.asking")}</p>;
  const { matches: found, assembled } = known;
  if (found.length === 0 && assembled === undefined) {
    return <p className={styles.quiet}>{t("matches.none")}</p>;
  }
  return (
    <ol className={styles.history}>
      {assembled === undefined ? null : <Assembled assembled={assembled} passage={passage} />}
      {found.map((match, at) => (
        <MatchItem key={match.id} match={match} number={at} passage={passage} />
      ))}
    </ol>
  );
}

type AssembledProps = {
  readonly assembled: NonNullable<Remembered["assembled"]>;
  readonly passage: Passage;
};

/** The sentences that were found, one after the other. */
function Assembled({ assembled, passage }: AssembledProps) {
  const { t, i18n } = useTranslation(["editor", "memory"]);
  const work = useWork();
  const { version } = work.head;
  const { score, target, found, of } = assembled;
  const percent = new Intl.NumberFormat(i18n.language).format(score);
  return (
    <li>
      <p className={styles.who}>
        <strong>{t("matches.score", { percent })}</strong>
        <span>{t("memory:assembled", { found, of })}</span>
      </p>
      <p className="text" lang={version.language} dir={directionOf(version.language)}>
        <CodedText text={target} codes={sourceSide(passage).codes} />
      </p>
      {may(work.head, "write") ? (
        <Button size="small" onClick={() => takeText(work, passage, target)}>
          {t("matches.take")}
        </Button>
      ) : null}
    </li>
  );
}

type ItemProps = { readonly match: Match; readonly number: number; readonly passage: Passage };

function MatchItem({ match, number, passage }: ItemProps) {
  const { t, i18n } = useTranslation("editor");
  const work = useWork();
  const { document, version } = work.head;
  const { score, source, codes, target, substituted } = match;
  const side = sourceSide(passage);
  const percent = new Intl.NumberFormat(i18n.language).format(score);
  return (
    <li>
      <p className={styles.who}>
        <strong>{t("matches.score", { percent })}</strong>
        <Origin match={match} />
      </p>
      {source === side.text ? null : (
        <WordChanges
          before={source}
          now={side.text}
          language={document.sourceLanguage}
          codes={codes}
        />
      )}
      <p className="text" lang={version.language} dir={directionOf(version.language)}>
        <CodedText text={substituted ?? target} codes={side.codes} />
      </p>
      {substituted === undefined ? null : (
        <p className={styles.quiet}>{t("matches.substituted")}</p>
      )}
      {may(work.head, "write") ? (
        <Button size="small" onClick={() => void takeMatch(work, number)}>
          {t("matches.take")}
          {number < 2 ? <Keys of={`Alt+Shift+${number + 1}`} /> : null}
        </Button>
      ) : null}
    </li>
  );
}

/** Which text it was approved in, by whom it was translated and approved, and when. */
function Origin({ match }: { readonly match: Match }) {
  const { t, i18n } = useTranslation("editor");
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: "medium" });
  return (
    <>
      {match.document === null ? null : <bdi>{match.document}</bdi>}
      {match.translator === null ? null : (
        <span>{t("matches.translated", { name: match.translator })}</span>
      )}
      {match.approvedBy === null ? null : (
        <span>{t("matches.approved", { name: match.approvedBy })}</span>
      )}
      <time dateTime={match.at}>{day.format(new Date(match.at))}</time>
    </>
  );
}
