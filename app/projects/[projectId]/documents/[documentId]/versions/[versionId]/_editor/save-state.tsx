"use client";

import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Desk } from "./desk";
import { type Draft, isUnsaved } from "./draft";
import styles from "./foot.module.css";
import { useSentence } from "./use-sentence";
import { useWork } from "./use-work";

type State = "nothing" | "saved" | "unsaved" | Exclude<Draft["phase"], "resting" | "elsewhere">;

/** Whether what was typed is safe, and where. */
export function SaveState() {
  const { t } = useTranslation("editor");
  const { desk } = useWork();
  const sentence = useSentence();
  const read = () => stateOf(desk);
  const state = useSyncExternalStore(desk.watch, read, () => "nothing" as const);
  const refusal = state === "refused" ? draftIn(desk, "refused")?.[1].refusal : undefined;
  return (
    <output className={styles.saving} data-state={state}>
      <span>{refusal ? sentence(refusal) : state === "nothing" ? "" : t(`save.${state}`)}</span>
      {state === "signed-out" ? (
        <a href="/sign-in" target="_blank" rel="noreferrer">
          {t("save.sign-in")}
        </a>
      ) : null}
      {state === "conflict" ? <ToConflict /> : null}
    </output>
  );
}

function ToConflict() {
  const { t } = useTranslation("editor");
  const work = useWork();
  const show = () => {
    const [id = ""] = draftIn(work.desk, "conflict") ?? [];
    work.go(work.passages.indexOf(id), { mode: "rows" });
  };
  return (
    <button type="button" onClick={show}>
      {t("save.show")}
    </button>
  );
}

/** What is worst comes first. */
const ORDER = ["conflict", "signed-out", "offline", "refused", "saving"] as const;

function stateOf(desk: Desk): State {
  const worst = ORDER.find((phase) => draftIn(desk, phase) !== undefined);
  if (worst !== undefined) return worst;
  if ([...desk.drafts()].some(([, draft]) => isUnsaved(draft))) return "unsaved";
  return desk.everSaved ? "saved" : "nothing";
}

function draftIn(desk: Desk, phase: Draft["phase"]) {
  return [...desk.drafts()].find(([, draft]) => draft.phase === phase);
}
