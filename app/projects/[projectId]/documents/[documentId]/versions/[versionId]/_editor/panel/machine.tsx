"use client";

import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { directionOf } from "@/domain/languages/direction";
import { numberFormat } from "@/domain/languages/written-in";
import { may } from "../head";
import { Keys } from "../keys";
import type { Engine, Suggestion } from "../machine-answer";
import type { Passage } from "../passage";
import { CodedText } from "../prose/prose";
import { sourceSide } from "../source-side";
import { takeSuggestion } from "../take-suggestion";
import { useCell, useWork } from "../use-work";
import styles from "./panel.module.css";

/** What a machine suggests, and to whom the text goes for it: before anything is sent. */
export function Machine({ passage }: { readonly passage: Passage }) {
  const { t, i18n } = useTranslation("machine");
  const told = useEngine(passage);
  if (told === undefined) return <p className={styles.quiet}>{t("asking")}</p>;
  const { engine, unedited } = told;
  const percent = numberFormat(i18n.language, { style: "percent" });
  return (
    <div className={styles.history}>
      {engine === null ? (
        <p className={styles.quiet}>{t("nobody")}</p>
      ) : (
        <Asking passage={passage} engine={engine} />
      )}
      {unedited === null ? null : (
        <p className={styles.quiet}>{t("unedited", { share: percent.format(unedited) })}</p>
      )}
    </div>
  );
}

type AskingProps = {
  readonly passage: Passage;
  readonly engine: NonNullable<Engine["engine"]>;
};

function Asking({ passage, engine }: AskingProps) {
  const { t } = useTranslation("machine");
  const work = useWork();
  const known = useCell(work.suggestions.known);
  const suggestion = known.get(passage.id);
  const isAsked = known.has(passage.id) && suggestion === undefined;
  return (
    <>
      <p className={styles.quiet}>{t("goes-to", { ...engine })}</p>
      <Suggested passage={passage} suggestion={suggestion} />
      {may(work.head, "write") ? (
        <Button size="small" disabled={isAsked} onClick={() => void takeSuggestion(work)}>
          {t(suggestion?.trouble === null ? "take" : "ask")}
          <Keys of="Alt+Shift+D" />
        </Button>
      ) : null}
      <p role="status" className={styles.quiet}>
        {isAsked ? t("asking") : null}
      </p>
    </>
  );
}

type SuggestedProps = {
  readonly passage: Passage;
  readonly suggestion: Suggestion | undefined;
};

function Suggested({ passage, suggestion }: SuggestedProps) {
  const { t } = useTranslation(["machine", "checks"]);
  const { language } = useWork().head.version;
  const say = t as unknown as (key: string, values: object) => string;
  if (suggestion === undefined) return null;
  if (suggestion.trouble !== null) return <p role="status">{t(`trouble.${suggestion.trouble}`)}</p>;
  return (
    <>
      <p className="text" lang={language} dir={directionOf(language)}>
        <CodedText text={suggestion.text} codes={sourceSide(passage).codes} />
      </p>
      {suggestion.keepsCodes ? null : <p>{t("codes-lost")}</p>}
      {suggestion.terms.map(({ message, quote, values }) => (
        <p key={`${message} ${quote}`}>{say(`checks:${message}`, { quote, ...values })}</p>
      ))}
    </>
  );
}

/** Read anew with each text of the passage: how much of it is the machine's changes. */
function useEngine({ id, revision }: Passage): Engine | undefined {
  const { suggestions } = useWork();
  const [engine, setEngine] = useState<Engine>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision is another text.
  useEffect(() => {
    let isOver = false;
    void suggestions.engine(id).then((answer) => {
      if (!isOver && answer.ok) setEngine(answer.value);
    });
    return () => {
      isOver = true;
    };
  }, [suggestions, id, revision]);
  return engine;
}
