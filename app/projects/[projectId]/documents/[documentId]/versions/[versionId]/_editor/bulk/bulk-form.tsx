"use client";

import {
  type FormEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Choice } from "@/app/_ui/field";
import dialogs from "../dialogs.module.css";
import { FilterFields } from "../filter-fields";
import { Keys } from "../keys";
import { useFilter } from "../use-filter";
import { useWork } from "../use-work";
import { DEEDS, type DeedName, deedIn, isFor } from "./bulk-deed";
import { BulkFields } from "./bulk-fields";
import { BulkSays, Examples } from "./bulk-says";
import { useBulk } from "./use-bulk";
import { usePeople } from "./use-people";

/** Does something to all passages that a filter lets through, after showing what it would come to. */
export function BulkForm() {
  const { t } = useTranslation(["bulk", "editor"]);
  const work = useWork();
  const form = useRef<HTMLFormElement>(null);
  const [filter, narrow] = useFilter();
  const people = usePeople();
  const [deed, setDeed] = useState<DeedName>("replace");
  const deedNow = useCallback(() => (form.current === null ? undefined : deedIn(form.current)), []);
  const { preview, outcome, busy, look, go, undo } = useBulk(filter, deedNow);
  // What is typed and not saved yet is a passage that has changed.
  useEffect(() => work.desk.sendAll(), [work]);

  const send = (event: FormEvent) => {
    event.preventDefault();
    void go();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void go();
  };
  const undoes =
    outcome?.kind === "done" ? (outcome.bulkId ?? null) : (preview?.last?.bulkId ?? null);
  return (
    <form ref={form} className={dialogs.form} onSubmit={send} onKeyDown={press} onChange={look}>
      <Choice
        label={t("deed")}
        name="deed"
        value={deed}
        autoFocus
        onChange={({ target }) => setDeed(target.value as DeedName)}
      >
        {DEEDS.filter((one) => isFor(work, one)).map((one) => (
          <option key={one} value={one}>
            {t(`deed.${one}`)}
          </option>
        ))}
      </Choice>
      <BulkFields deed={deed} people={people} />
      <section className={dialogs.form} aria-label={t("where")}>
        <p className={dialogs.hint}>{t("where")}</p>
        <input
          className={dialogs.asked}
          aria-label={t("editor:find.ask")}
          placeholder={t("editor:find.ask")}
          dir="auto"
          value={filter.text}
          onChange={({ target }) => narrow({ text: target.value })}
        />
        <FilterFields filter={filter} people={people} onNarrow={narrow} />
      </section>
      <BulkSays preview={preview} outcome={outcome} />
      <div className={dialogs.buttons}>
        <Button
          type="submit"
          kind="primary"
          disabled={busy || preview === undefined || preview.passages.length === 0}
        >
          {t(`deed.${deed}`)}
          <Keys of="Mod+Enter" />
        </Button>
        {undoes === null ? null : (
          <Button disabled={busy} onClick={() => void undo(undoes)}>
            {outcome === undefined && preview?.last
              ? t("undo-last", { deed: t(`deed.${preview.last.deed as DeedName}`) })
              : t("undo")}
          </Button>
        )}
      </div>
      {preview === undefined ? null : <Examples of={preview.examples} />}
    </form>
  );
}
