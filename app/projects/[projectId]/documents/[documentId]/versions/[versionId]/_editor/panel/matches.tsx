"use client";

import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import type { Code } from "@/domain/codes/code";
import { directionOf } from "@/domain/languages/direction";
import { dateFormat, numberFormat } from "@/domain/languages/written-in";
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
import { Phrases } from "./phrases";
import { stretchesToChange } from "./to-change";

/** What was approved before that is like this passage: what differs in the source, and its translation. */
export function Matches({ passage }: { readonly passage: Passage }) {
  const { t } = useTranslation("editor");
  const { matches } = useWork();
  const known = useCell(matches.known).get(passage.id);
  useEffect(() => void matches.want(passage.id), [matches, passage.id]);
  if (known === undefined) return <p className={styles.quiet}>{t("matches.asking")}</p>;
  const { matches: found, assembled, repeated, phrases } = known;
  if (found.length + repeated.length + phrases.length === 0 && assembled === undefined) {
    return <p className={styles.quiet}>{t("matches.none")}</p>;
  }
  return (
    <ol className={styles.history}>
      {repeated.map((one) => (
        <Repeated key={one.passageId} repeated={one} passage={passage} />
      ))}
      {assembled === undefined ? null : <Assembled assembled={assembled} passage={passage} />}
      {found.map((match, at) => (
        <MatchItem key={match.id} match={match} number={at} passage={passage} />
      ))}
      {phrases.length === 0 ? null : <Phrases phrases={phrases} />}
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
  const percent = numberFormat(i18n.language).format(score);
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
  const { score, source, codes, target, substituted, recoded } = match;
  const side = sourceSide(passage);
  const base = useCell(work.terms.base);
  const language = document.sourceLanguage;
  const toChange = useMemo(
    () => stretchesToChange(match, { now: side.text, language, base }),
    [match, side.text, language, base],
  );
  const percent = numberFormat(i18n.language).format(score);
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
        {substituted === undefined ? (
          <ToChange text={target} stretches={toChange} codes={side.codes} />
        ) : (
          <CodedText text={substituted} codes={side.codes} />
        )}
      </p>
      {substituted === undefined ? null : (
        <p className={styles.quiet}>{t("matches.substituted")}</p>
      )}
      {recoded ? <p className={styles.quiet}>{t("matches.recoded")}</p> : null}
      {toChange.length === 0 || substituted !== undefined ? null : (
        <p className={styles.quiet}>{t("matches.toChange")}</p>
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

type ToChangeProps = {
  readonly text: string;
  readonly stretches: Match["toChange"];
  readonly codes: readonly Code[];
};

/** A translation in which the words that must change are marked. */
function ToChange({ text, stretches, codes }: ToChangeProps) {
  let at = 0;
  const parts = stretches.flatMap(({ start, end }) => {
    const before = { at, part: text.slice(at, start), changes: false };
    at = end;
    return [before, { at: start, part: text.slice(start, end), changes: true }];
  });
  return [...parts, { at, part: text.slice(at), changes: false }].map(({ at, part, changes }) => {
    const Tag = changes ? "mark" : "span";
    return (
      <Tag key={`${at}${changes}`} className={changes ? styles.change : undefined}>
        <CodedText text={part} codes={codes} />
      </Tag>
    );
  });
}

type RepeatedProps = {
  readonly repeated: Remembered["repeated"][number];
  readonly passage: Passage;
};

/** What another passage of this version says for the very same source. */
function Repeated({ repeated, passage }: RepeatedProps) {
  const { t, i18n } = useTranslation("editor");
  const work = useWork();
  const { language } = work.head.version;
  const number = numberFormat(i18n.language).format(repeated.position + 1);
  return (
    <li>
      <p className={styles.who}>{t("matches.repeated", { number })}</p>
      <p className="text" lang={language} dir={directionOf(language)}>
        <CodedText text={repeated.text} codes={sourceSide(passage).codes} />
      </p>
      {may(work.head, "write") ? (
        <Button size="small" onClick={() => takeText(work, passage, repeated.text)}>
          {t("matches.take")}
        </Button>
      ) : null}
    </li>
  );
}

/** Which text it was approved in, by whom it was translated and approved, and when. */
function Origin({ match }: { readonly match: Match }) {
  const { t, i18n } = useTranslation("editor");
  const day = dateFormat(i18n.language, { dateStyle: "medium" });
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
