"use client";

import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { StatusMark } from "@/app/_ui/status-mark";
import { directionOf } from "@/domain/languages/direction";
import type { Excerpt } from "@/domain/languages/excerpt";
import { numberFormat } from "@/domain/languages/written-in";
import styles from "./dialogs.module.css";
import { type Filter, isEmpty } from "./filter";
import { FilterFields } from "./filter-fields";
import { may } from "./head";
import { useFilter } from "./use-filter";
import { useWork } from "./use-work";
import type { Found, FoundPassages } from "./version-api";

const PAUSE_BEFORE_ASKING = 200;

/** Passages in which something stands, in source or translation; choosing one leads there. */
export function Find() {
  const { t } = useTranslation(["editor", "frame"]);
  const work = useWork();
  const id = useId();
  const [filter, narrowTo] = useFilter();
  const [chosen, setChosen] = useState(0);
  const { answer, people } = useFound(filter);
  const narrow = (part: Partial<Filter>) => {
    narrowTo(part);
    setChosen(0);
  };
  const found = answer?.found ?? [];

  const go = (at: number) => {
    const hit = found[at];
    work.show({ dialog: null });
    // The dialog gives the focus back first.
    if (hit) setTimeout(() => work.go(work.passages.indexOf(hit.id), { mode: "rows" }), 0);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key !== "Enter" && step === undefined) return;
    event.preventDefault();
    if (step === undefined) go(chosen);
    else setChosen((chosen + step + found.length) % Math.max(1, found.length));
  };

  return (
    <>
      <div className={styles.asking}>
        <input
          className={styles.asked}
          // biome-ignore lint/a11y/noAutofocus: the dialog is opened to type into it.
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={found[chosen] ? `${id}-${chosen}` : undefined}
          aria-label={t("find.ask")}
          placeholder={t("find.ask")}
          dir="auto"
          value={filter.text}
          onChange={(event) => narrow({ text: event.target.value })}
          onKeyDown={press}
        />
      </div>
      <FilterFields filter={filter} people={answer?.people ?? people} onNarrow={narrow} />
      <div id={id} role="listbox" aria-label={t("dialog.find")} className={styles.found}>
        {found.map((hit, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field answers the keys.
          <div
            key={hit.id}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === chosen}
            className={styles.hit}
            onClick={() => go(at)}
          >
            <Hit hit={hit} />
          </div>
        ))}
      </div>
      <output className={styles.count}>
        {answer === undefined || found.length > 0 ? null : t("find.none")}
        {answer?.more ? t("find.more") : null}
      </output>
      {found.length > 0 && may(work.head, "write") ? (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => work.show({ dialog: "bulk" })}>
            {t("find.bulk")}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Hit({ hit }: { readonly hit: Found }) {
  const { t, i18n } = useTranslation(["editor", "frame"]);
  const { document, version } = useWork().head;
  return (
    <>
      <span className={styles.place}>
        {numberFormat(i18n.language).format(hit.position + 1)}
        <StatusMark status={hit.status} label={t(`frame:status.${hit.status}`)} compact />
      </span>
      <Piece excerpt={hit.source} language={document.sourceLanguage} />
      <Piece excerpt={hit.target} language={version.language} />
    </>
  );
}

type PieceProps = { readonly excerpt: Excerpt | null; readonly language: string };

function Piece({ excerpt, language }: PieceProps) {
  if (excerpt === null) return <span />;
  return (
    <span lang={language} dir={directionOf(language)}>
      {excerpt.before}
      {excerpt.hit === "" ? null : <mark>{excerpt.hit}</mark>}
      {excerpt.after}
    </span>
  );
}

/** Asked when nobody has typed for a moment; an answer that comes late is let go. */
function useFound(filter: Filter) {
  const { api } = useWork();
  const [answer, setAnswer] = useState<FoundPassages>();
  const [people, setPeople] = useState<FoundPassages["people"]>([]);
  useEffect(() => {
    let over = false;
    const pause = setTimeout(async () => {
      const said = await api.find(filter);
      if (!said.ok || over) return;
      setPeople(said.value.people);
      // Nothing was asked: that everything is found is no answer.
      setAnswer(isEmpty(filter) ? undefined : said.value);
    }, PAUSE_BEFORE_ASKING);
    return () => {
      over = true;
      clearTimeout(pause);
    };
  }, [api, filter]);
  return { answer, people };
}
