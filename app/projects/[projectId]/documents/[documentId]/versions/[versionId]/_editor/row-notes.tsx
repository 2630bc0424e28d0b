"use client";

import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { may } from "./head";
import { gapOf, type Passage } from "./passage";
import { missingCodes } from "./prose/chip";
import { CodedText } from "./prose/prose";
import styles from "./row.module.css";
import { sourceSide } from "./source-side";
import { useWork } from "./use-work";

/** Fetched when there is one. */
const CameBack = lazy(async () => ({ default: (await import("./came-back")).CameBack }));
const SourceChanged = lazy(async () => ({
  default: (await import("./source-changed")).SourceChanged,
}));

type Props = { readonly passage: Passage; readonly text: string; readonly inHand: boolean };

/** What a reader must know about a row: why it came back, why an approval fell, that nothing answers. */
export function RowNotes({ passage, text, inHand }: Props) {
  const { t } = useTranslation("editor");
  const omitted = gapOf({ ...passage, text }) === "omission";
  return (
    <>
      {omitted && !inHand ? <p className={styles.gap}>{t("gap.omission")}</p> : null}
      {passage.gapAccepted === null ? null : (
        <p className={styles.note}>
          {t("gap.accepted")} <q dir="auto">{passage.gapAccepted}</q>
        </p>
      )}
      {passage.returned === null ? null : (
        <Suspense>
          <CameBack passage={passage} returned={passage.returned} />
        </Suspense>
      )}
      {passage.lifted === null || passage.returned !== null ? null : (
        <LiftedNote lifted={passage.lifted} />
      )}
      {passage.was === null ? null : (
        <Suspense>
          <SourceChanged passage={passage} was={passage.was} />
        </Suspense>
      )}
      {inHand ? <MissingCodes passage={passage} text={text} /> : null}
    </>
  );
}

function LiftedNote({ lifted }: { readonly lifted: NonNullable<Passage["lifted"]> }) {
  const { t } = useTranslation("editor");
  const because = isReason(lifted.because) ? lifted.because : "text";
  return (
    <p className={styles.note}>{t(`lifted.${because}`, { name: lifted.by ?? t("someone") })}</p>
  );
}

const REASONS = ["text", "pairing", "source", "returned", "withdrawn"] as const;
type Reason = (typeof REASONS)[number];
const isReason = (because: string): because is Reason => REASONS.includes(because as Reason);

/** The codes of the source that the translation does not have yet, each a button that puts it in. */
function MissingCodes({ passage, text }: { readonly passage: Passage; readonly text: string }) {
  const { t } = useTranslation("editor");
  const work = useWork();
  const side = sourceSide(passage);
  const missing = missingCodes(side.text, text);
  if (missing.length === 0 || text === "" || !may(work.head, "write")) return null;
  return (
    <p className={styles.missing}>
      <span>{t("codes.missing")}</span>
      {missing.map((character) => (
        <button
          key={character}
          type="button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => work.writer?.insert(character)}
        >
          <CodedText text={character} codes={side.codes} />
        </button>
      ))}
    </p>
  );
}
