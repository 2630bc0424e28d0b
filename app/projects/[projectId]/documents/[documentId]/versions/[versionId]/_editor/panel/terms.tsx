"use client";

import { Check } from "lucide-react";
import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { directionOf } from "@/domain/languages/direction";
import { proposeTerm } from "../commands/wording";
import { may } from "../head";
import { Keys } from "../keys";
import type { Passage } from "../passage";
import { sourceSide } from "../source-side";
import { type TermHere, termsHere } from "../terms-here";
import { useCell, useDraft, useWork } from "../use-work";
import type { PairWording } from "../version-api";
import styles from "./panel.module.css";
import own from "./terms.module.css";

/** The agreed terms of the source of a passage, and how the desk says them. */
export function Terms({ passage }: { readonly passage: Passage }) {
  const { t } = useTranslation(["terms", "editor"]);
  const work = useWork();
  const base = useCell(work.terms.base);
  const target = useDeferredValue(useDraft(passage.id)?.text ?? passage.text);
  const here = base === undefined ? [] : termsHere(base, { ...texts(passage), target });
  const next = here.find(({ used }) => !used)?.concept.id;
  return (
    <>
      {here.length === 0 ? <p className={styles.quiet}>{t("here.none")}</p> : null}
      <ol className={styles.history}>
        {here.map((term) => (
          <ConceptItem key={term.concept.id} term={term} isNext={term.concept.id === next} />
        ))}
      </ol>
      {may(work.head, "propose") ? (
        <Button
          size="small"
          kind="quiet"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => proposeTerm(work)}
        >
          {t("editor:dialog.term")}
          <Keys of="Alt+Shift+E" />
        </Button>
      ) : null}
    </>
  );
}

function texts(passage: Passage) {
  return { source: sourceSide(passage).text };
}

type ItemProps = { readonly term: TermHere; readonly isNext: boolean };

function ConceptItem({ term: { concept, quote, used }, isNext }: ItemProps) {
  const { t } = useTranslation("terms");
  const { document } = useWork().head;
  const { definition, note, picture, kind } = concept;
  return (
    <li data-used={used || undefined}>
      <p className={styles.who}>
        <bdi className="text" lang={document.sourceLanguage}>
          {quote}
        </bdi>
        {kind === "term" ? null : <span>{t(`kind.${kind}`)}</span>}
        {used ? <Check size={14} aria-label={t("here.used")} /> : null}
      </p>
      {concept.target.map((wording, at) => (
        <WordingLine key={wording.text} wording={wording} takesKey={isNext && at === 0} />
      ))}
      {[definition, note].filter(Boolean).map((text) => (
        <p key={text} className={styles.quiet} dir="auto">
          {text}
        </p>
      ))}
      {picture === "" ? null : (
        <a className={styles.quiet} href={picture} target="_blank" rel="noreferrer noopener">
          {t("picture")}
        </a>
      )}
    </li>
  );
}

type LineProps = { readonly wording: PairWording; readonly takesKey: boolean };

/** A word that may be said is inserted where the caret is; one that may not is only shown. */
function WordingLine({ wording, takesKey }: LineProps) {
  const { t } = useTranslation("terms");
  const work = useWork();
  const { language } = work.head.version;
  const { text, status, reason, gender } = wording;
  const say = t as unknown as (key: string) => string;
  return (
    <div className={own.wording}>
      <span
        className={`${own.word} text`}
        data-status={status}
        lang={language}
        dir={directionOf(language)}
      >
        {text}
      </span>
      {status === "preferred" ? null : (
        <span className={styles.quiet}>{t(`status.${status}`)}</span>
      )}
      {gender === "" ? null : <span className={styles.quiet}>{say(`gender.${gender}`)}</span>}
      {reason === "" ? null : (
        <span className={styles.quiet} dir="auto">
          {reason}
        </span>
      )}
      {status === "forbidden" || !may(work.head, "write") ? null : (
        <Button
          size="small"
          aria-label={t("here.insert.term", { term: text })}
          // The caret must stay where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => work.writer?.insertWord(text)}
        >
          {t("here.insert")}
          {takesKey ? <Keys of="Alt+Shift+T" /> : null}
        </Button>
      )}
    </div>
  );
}
