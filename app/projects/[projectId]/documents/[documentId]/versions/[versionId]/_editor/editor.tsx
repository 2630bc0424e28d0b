"use client";

import { useEffect, useState } from "react";
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
import { WorkContext } from "./use-work";
import { type First, Work } from "./work";

/** One version of a document, open: source and translation on facing pages. */
export function Editor(first: First) {
  const sentence = useSentence();
  const [work] = useState(() => new Work(first, (no) => toast(sentence(no), kindOf(no.refused))));
  useEffect(() => work.start(), [work]);
  useKeys(work);

  return (
    <WorkContext value={work}>
      <div className={styles.editor}>
        <Bar />
        <div className={styles.open}>
          <Spread />
          <Panel />
        </div>
        <Foot />
        <Dialogs />
      </div>
    </WorkContext>
  );
}

const kindOf = (refused: string) => (refused === "nothing-waits" ? "good" : "bad");
