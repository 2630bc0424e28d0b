"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "@/app/_ui/toast";
import { Bar } from "./bar";
import { Dialogs } from "./dialogs";
import styles from "./editor.module.css";
import "./prose/kinds.css";
import { Foot } from "./foot";
import { Panel } from "./panel/panel";
import { Spread } from "./spread";
import { useKeys } from "./use-keys";
import { useSentence } from "./use-sentence";
import { useSentenceLinks } from "./use-sentence-links";
import { useCell, useWork, WorkContext } from "./use-work";
import { type First, Work } from "./work";

const MoveAlong = lazy(async () => ({ default: (await import("./move-along")).MoveAlong }));

/** One version of a document, open: source and translation on facing pages. */
export function Editor(first: First) {
  const sentence = useSentence();
  const [work] = useState(() => new Work(first, (no) => toast(sentence(no), kindOf(no.refused))));
  useEffect(() => work.start(), [work]);
  useKeys(work);
  useSentenceLinks(work);

  return (
    <WorkContext value={work}>
      <div className={styles.editor}>
        <div>
          <Bar />
          <Doubt reliable={first.head.version.reliable} />
        </div>
        <div className={styles.open}>
          <Spread />
          <Panel />
        </div>
        <Along />
        <Foot />
        <Dialogs />
      </div>
    </WorkContext>
  );
}

/** Offered after a correction of the pairing. */
function Along() {
  const suggested = useCell(useWork().along);
  return suggested === null ? null : (
    <Suspense>
      <MoveAlong suggested={suggested} />
    </Suspense>
  );
}

/** Said before anything else where the aligner found no translation in the two texts. */
function Doubt({ reliable }: { readonly reliable: boolean }) {
  const { t } = useTranslation("editor");
  return reliable ? null : (
    <p role="note" className={styles.doubt}>
      {t("unreliable")}
    </p>
  );
}

/** What is told, and refuses nothing. */
const TOLD: ReadonlySet<string> = new Set(["nothing-waits", "no-findings", "repeated"]);
const kindOf = (refused: string) => (TOLD.has(refused) ? "good" : "bad");
