"use client";

import { lazy, type MouseEvent, memo, Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { directionOf } from "@/domain/languages/direction";
import { may } from "./head";
import { Margin } from "./margin";
import { gapOf, type Passage } from "./passage";
import { Prose } from "./prose/prose";
import styles from "./row.module.css";
import { RowNotes } from "./row-notes";
import { sourceSide } from "./source-side";
import { TargetText } from "./target-text";
import { useCell, useDraft, useEntry, useInHand, usePassage, useWork } from "./use-work";
import type { Hand } from "./work";
import { WritingField } from "./writing-field";

/** Fetched when there is one. */
const Conflict = lazy(async () => ({ default: (await import("./conflict")).Conflict }));

/** The same. */
const Quotation = lazy(async () => ({ default: (await import("./quotation")).Quotation }));

type Props = { readonly index: number; readonly count: number };

/** A passage: the source, the margin, the translation. Quiet until its row has come. */
export const PassageRow = memo(function PassageRow({ index, count }: Props) {
  const { t } = useTranslation(["editor", "frame"]);
  const passage = usePassage(index);
  const entry = useEntry(index);
  const hand = useInHand(index);
  const row = useRef<HTMLElement>(null);
  useFocus(row, hand);

  return (
    <article
      ref={row}
      className={styles.row}
      data-hand={hand !== undefined || undefined}
      data-status={entry?.status}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-label={t("passage", {
        number: index + 1,
        status: t(`frame:status.${entry?.status ?? "untranslated"}`),
      })}
      aria-busy={passage === undefined}
      aria-current={hand === undefined ? undefined : "true"}
      tabIndex={hand === undefined ? -1 : 0}
    >
      <Name passage={passage} />
      {passage === undefined ? <Waiting /> : <SourceSide passage={passage} index={index} />}
      <Margin index={index} passage={passage} />
      {passage === undefined ? (
        <Waiting />
      ) : (
        <TargetSide passage={passage} hand={hand} index={index} />
      )}
    </article>
  );
});

/** What the string is called in its file. */
function Name({ passage }: { readonly passage: Passage | undefined }) {
  const keys = passage?.paragraphs.flatMap(({ key }) => key ?? []) ?? [];
  if (keys.length === 0) return null;
  return (
    <code className={styles.name} dir="ltr">
      {keys.join(", ")}
    </code>
  );
}

function SourceSide({ passage, index }: { readonly passage: Passage; readonly index: number }) {
  const { t } = useTranslation("editor");
  const work = useWork();
  const { sourceLanguage } = work.head.document;
  const side = sourceSide(passage);
  const terms = useCell(work.terms.base);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click is a shortcut; the keys move as well.
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click is a shortcut; the keys move as well.
    <div
      className={`${styles.side} ${styles.source} text`}
      data-side="source"
      lang={sourceLanguage}
      dir={directionOf(sourceLanguage)}
      onClick={() => isPlainClick() && work.go(index, { mode: "rows" })}
    >
      {side.paragraphs.map(({ id, kind, level, text }) => (
        <Prose
          key={id}
          text={text}
          codes={side.codes}
          kind={kind}
          level={level}
          marks={terms?.inSource(text)}
        />
      ))}
      {gapOf(passage) === "addition" ? <p className={styles.gap}>{t("gap.addition")}</p> : null}
      {passage.quotations.length === 0 ? null : (
        <Suspense>
          {passage.quotations.map((quoted) => (
            <Quotation key={quoted.id} quoted={quoted} language={sourceLanguage} />
          ))}
        </Suspense>
      )}
    </div>
  );
}

type TargetProps = {
  readonly passage: Passage;
  readonly hand: Hand | undefined;
  readonly index: number;
};

function TargetSide({ passage, hand, index }: TargetProps) {
  const work = useWork();
  const draft = useDraft(passage.id);
  const { language } = work.head.version;
  const text = draft?.text ?? passage.text;
  const take = ({ clientX, clientY }: MouseEvent) => {
    if (!isPlainClick() || hand?.mode === "text") return;
    const caret = { left: clientX, top: clientY };
    work.go(index, { mode: may(work.head, "write") ? "text" : "rows", caret });
  };
  if (draft?.phase === "conflict" && draft.theirs) {
    return (
      <Suspense fallback={<TargetText passage={passage} text={text} />}>
        <Conflict
          passageId={passage.id}
          mine={draft.text}
          theirs={draft.theirs}
          language={language}
        />
      </Suspense>
    );
  }
  return (
    <div className={styles.side}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter does the same in the row. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter does the same in the row. */}
      <div
        className={`${styles.target} text`}
        data-side="target"
        lang={language}
        dir={directionOf(language)}
        onClick={take}
      >
        {hand !== undefined && may(work.head, "write") ? (
          <WritingField key={passage.id} passage={passage} text={text} hand={hand} />
        ) : (
          <TargetText passage={passage} text={text} />
        )}
      </div>
      <RowNotes passage={passage} text={text} inHand={hand !== undefined} />
    </div>
  );
}

function Waiting() {
  return (
    <div className={styles.waiting} aria-hidden="true">
      <span />
      <span />
    </div>
  );
}

/** A row that is taken in hand by a key takes the focus, unless its text does. */
function useFocus(row: { readonly current: HTMLElement | null }, hand: Hand | undefined): void {
  const turn = hand?.turn ?? 0;
  const mode = hand?.mode;
  useEffect(() => {
    if (turn > 0 && mode === "rows") row.current?.focus({ preventScroll: true });
  }, [row, turn, mode]);
}

/** Not the end of marking some words. */
function isPlainClick(): boolean {
  return window.getSelection()?.isCollapsed !== false;
}
