"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { directionOf } from "@/domain/languages/direction";
import type { Passage } from "./passage";
import { type LoadedWriter, loadedWriter, loadWriter } from "./prose/load-writer";
import type { Writer } from "./prose/writer";
import styles from "./row.module.css";
import { sourceSide } from "./source-side";
import { TargetText } from "./target-text";
import { useWork } from "./use-work";
import type { Hand } from "./work";

type Props = { readonly passage: Passage; readonly text: string; readonly hand: Hand };

/** The one live field. Until the writer has been fetched the text stands there as it is read. */
export function WritingField({ passage, text, hand }: Props) {
  const { t } = useTranslation("editor");
  const work = useWork();
  const place = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState<LoadedWriter | undefined>(loadedWriter);
  const writer = useRef<Writer | undefined>(undefined);
  const opening = useRef({ passage, text, label: t("field") });
  opening.current = { passage, text, label: t("field") };

  useEffect(() => {
    if (loaded === undefined) void loadWriter().then((module) => setLoaded(() => module));
  }, [loaded]);

  useLayoutEffect(() => {
    if (loaded === undefined || place.current === null) return;
    const { passage, text, label } = opening.current;
    const { language } = work.head.version;
    const live = new loaded({
      element: place.current,
      text,
      codes: sourceSide(passage).codes,
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        lang: language,
        dir: directionOf(language),
        class: styles.field ?? "",
        spellcheck: "true",
      },
      onType: (typed) => work.desk.type(work.passages.byId(passage.id) ?? passage, typed),
    });
    writer.current = live;
    work.writer = live;
    return () => {
      if (work.writer === live) work.writer = undefined;
      live.destroy();
    };
  }, [loaded, work]);

  useEffect(() => {
    if (loaded !== undefined) writer.current?.show(text);
  }, [loaded, text]);

  const { turn, mode, caret } = hand;
  useEffect(() => {
    if (loaded !== undefined && turn > 0 && mode === "text") writer.current?.focus(caret);
  }, [loaded, turn, mode, caret]);

  return (
    <>
      <div
        ref={place}
        data-kind={passage.paragraphs[0]?.kind}
        data-level={passage.paragraphs[0]?.level}
      />
      {loaded === undefined ? <TargetText passage={passage} text={text} /> : null}
    </>
  );
}
