"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { directionOf } from "@/domain/languages/direction";
import type { Excerpt } from "@/domain/languages/excerpt";
import type { LookedUp } from "../remembered";
import { useCell, useWork } from "../use-work";
import styles from "./panel.module.css";

const PAUSE_BEFORE_ASKING = 200;

/** Where words stand in the memory, in either language, whatever form their letters have. */
export function Concordance() {
  const { t } = useTranslation("memory");
  const work = useWork();
  const { lookUp } = useCell(work.shown);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    void lookUp.turn;
    // The key that asks for it lets go of the text first. Who walks over the tabs or goes on to the
    // next passage stays there.
    if (document.activeElement !== document.body) return;
    field.current?.focus();
    field.current?.select();
  }, [lookUp.turn]);
  const answer = useLookedUp(lookUp.text);
  return (
    <>
      <input
        ref={field}
        className={styles.asked}
        type="search"
        dir="auto"
        maxLength={500}
        aria-label={t("ask")}
        placeholder={t("ask")}
        value={lookUp.text}
        onChange={(event) => work.show({ lookUp: { ...lookUp, text: event.target.value } })}
      />
      <ol className={styles.history}>
        {answer?.hits.map((hit) => (
          <Hit key={hit.id} hit={hit} />
        ))}
      </ol>
      <output className={styles.quiet}>
        {answer?.hits.length === 0 ? t("none") : null}
        {answer?.more ? t("more") : null}
      </output>
    </>
  );
}

function Hit({ hit }: { readonly hit: LookedUp }) {
  const { t } = useTranslation("memory");
  return (
    <li>
      <Side excerpt={hit.source} language={hit.sourceLanguage} />
      <Side excerpt={hit.target} language={hit.targetLanguage} />
      <p className={styles.who}>
        <bdi>{hit.document ?? hit.memory}</bdi>
        {hit.translator === null ? null : (
          <span>{t("translated-by", { name: hit.translator })}</span>
        )}
      </p>
    </li>
  );
}

function Side({ excerpt, language }: { readonly excerpt: Excerpt; readonly language: string }) {
  return (
    <p className="text" lang={language} dir={directionOf(language)}>
      {excerpt.before}
      {excerpt.hit === "" ? null : <mark>{excerpt.hit}</mark>}
      {excerpt.after}
    </p>
  );
}

type Answer = { readonly hits: readonly LookedUp[]; readonly more: boolean };

/** Asked when nobody has typed for a moment; an answer that comes late is let go. */
function useLookedUp(text: string): Answer | undefined {
  const { api } = useWork();
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    let over = false;
    const pause = setTimeout(async () => {
      if (text.trim() === "") return setAnswer(undefined);
      const said = await api.lookUp(text);
      if (said.ok && !over) setAnswer(said.value);
    }, PAUSE_BEFORE_ASKING);
    return () => {
      over = true;
      clearTimeout(pause);
    };
  }, [api, text]);
  return answer;
}
