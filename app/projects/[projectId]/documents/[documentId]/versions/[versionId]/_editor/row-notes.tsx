"use client";

import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { directionOf } from "@/domain/languages/direction";
import { may } from "./head";
import { gapOf, type Passage, type Returned } from "./passage";
import { missingCodes } from "./prose/chip";
import { CodedText } from "./prose/prose";
import styles from "./row.module.css";
import { sourceSide } from "./source-side";
import { useWork } from "./use-work";

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
        <CameBack passage={passage} returned={passage.returned} />
      )}
      {passage.lifted === null || passage.status === "returned" ? null : (
        <LiftedNote lifted={passage.lifted} />
      )}
      {inHand ? <MissingCodes passage={passage} text={text} /> : null}
    </>
  );
}

function CameBack({
  passage,
  returned,
}: {
  readonly passage: Passage;
  readonly returned: Returned;
}) {
  const { t } = useTranslation("editor");
  const work = useWork();
  const { language } = work.head.version;
  const { codes } = sourceSide(passage);
  const { by, category, severity, comment, proposal, spanStart, spanEnd } = returned;
  const span = spanStart === null || spanEnd === null ? "" : passage.text.slice(spanStart, spanEnd);
  return (
    <div className={styles.returned}>
      <p>
        {t("returned.by", {
          name: by,
          category: t(`category.${category}`),
          severity: t(`severity.${severity}`),
        })}
      </p>
      {span === "" ? null : (
        <p>
          <q className="text" lang={language} dir={directionOf(language)}>
            <CodedText text={span} codes={codes} />
          </q>
        </p>
      )}
      <p dir="auto">{comment}</p>
      {proposal === null ? null : (
        <>
          <p className="text" lang={language} dir={directionOf(language)}>
            <CodedText text={proposal} codes={codes} />
          </p>
          {may(work.head, "write") ? (
            <Button size="small" onClick={() => work.desk.type(passage, proposal)}>
              {t("returned.take")}
            </Button>
          ) : null}
        </>
      )}
    </div>
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
