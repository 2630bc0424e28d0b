"use client";

import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { directionOf } from "@/domain/languages/direction";
import { takeProposal } from "./commands/reviewing";
import { faultWords } from "./fault-words";
import { may } from "./head";
import { Keys } from "./keys";
import type { Passage, Returned } from "./passage";
import { CodedText } from "./prose/prose";
import styles from "./row.module.css";
import { sourceSide } from "./source-side";
import { useInHand, useWork } from "./use-work";

type Props = { readonly passage: Passage; readonly returned: Returned };

/** Why a passage was sent back, what would be better, and what its translator says to that. */
export function CameBack({ passage, returned }: Props) {
  const { t } = useTranslation(["editor", "faults"]);
  const { language } = useWork().head.version;
  const { codes } = sourceSide(passage);
  const { by, severity, comment, proposal, marked, answer, answeredBy } = returned;
  const inHand = useInHand(passage.position) !== undefined;
  return (
    <div className={styles.returned} data-open={passage.status === "returned" || undefined}>
      <p>
        {t("returned.by", {
          name: by,
          category: faultWords(t, returned),
          severity: t(`faults:severity.${severity}`),
        })}
      </p>
      {marked === null ? null : (
        <p>
          <q className="text" lang={language} dir={directionOf(language)}>
            <CodedText text={marked} codes={codes} />
          </q>
        </p>
      )}
      <p dir="auto">{comment}</p>
      {proposal === null ? null : (
        <p className="text" lang={language} dir={directionOf(language)}>
          <CodedText text={proposal} codes={codes} />
        </p>
      )}
      {answer === null ? null : (
        <p>
          {t("returned.answered", { name: answeredBy ?? t("someone") })} <q dir="auto">{answer}</q>
        </p>
      )}
      {inHand ? <Answers passage={passage} returned={returned} /> : null}
    </div>
  );
}

/** What a translator can do about it. */
function Answers({ passage, returned }: Props) {
  const { t } = useTranslation("editor");
  const work = useWork();
  if (!may(work.head, "write")) return null;
  return (
    <div className={styles.choices}>
      {returned.proposal === null || returned.proposal === work.textOf(passage) ? null : (
        <Button size="small" onClick={() => takeProposal(work, passage)}>
          {t("returned.take")}
          <Keys of="Alt+Shift+Y" />
        </Button>
      )}
      <Button size="small" onClick={() => work.show({ dialog: "answer" })}>
        {t("returned.answer")}
        <Keys of="Alt+Shift+N" />
      </Button>
    </div>
  );
}
