"use client";

import { type FormEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { StatusMark } from "@/app/_ui/status-mark";
import { toast } from "@/app/_ui/toast";
import { directionOf } from "@/domain/languages/direction";
import { numberFormat } from "@/domain/languages/written-in";
import { mayFollow } from "./ask-repetitions";
import styles from "./dialogs.module.css";
import type { Passage } from "./passage";
import { CodedText } from "./prose/prose";
import type { Repetition } from "./repetition";
import own from "./repetitions.module.css";
import { sourceSide } from "./source-side";
import { useWork } from "./use-work";

/** Where else the source of a passage stands: those that are ticked are to say the same. */
export function RepetitionsForm() {
  const { t } = useTranslation(["memory", "editor"]);
  const work = useWork();
  const [passage] = useState(() => work.passages.byId(work.repeated ?? "") ?? work.passage);
  const found = useRepetitions(passage?.id);
  const [sending, setSending] = useState(false);
  if (passage === undefined || found === undefined) return null;
  if (found.length === 0) return <p>{t("repetitions.none")}</p>;
  const put = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const ticked = new Set(new FormData(event.currentTarget).getAll("same"));
    setSending(true);
    const others = found.filter(mayFollow).map(({ passageId, revision }) => {
      return { passageId, revision, same: ticked.has(passageId) };
    });
    await work.desk.still();
    const { revision } = work.passages.byId(passage.id) ?? passage;
    const answer = await work.api.writeRepetitions(passage.id, { revision, others });
    setSending(false);
    if (!answer.ok) {
      work.refuse(answer);
      return;
    }
    work.show({ dialog: null });
    toast(t("repetitions.written", { count: answer.value.written }), "good");
    for (const { passageId } of others) void work.passages.relearn(passageId);
  };
  const open = found.filter(mayFollow).length > 0 && work.textOf(passage).trim() !== "";
  return (
    <form className={styles.form} onSubmit={(event) => void put(event)}>
      <Text text={work.textOf(passage)} passage={passage} />
      <p className={styles.hint}>{t("repetitions.text")}</p>
      <ul className={own.list}>
        {found.map((one) => (
          <Other key={one.passageId} other={one} passage={passage} />
        ))}
      </ul>
      {open ? (
        <Button type="submit" kind="primary" autoFocus disabled={sending}>
          {t("repetitions.put")}
        </Button>
      ) : null}
    </form>
  );
}

type OtherProps = { readonly other: Repetition; readonly passage: Passage };

function Other({ other, passage }: OtherProps) {
  const { t, i18n } = useTranslation(["memory", "frame"]);
  const { document } = useWork().head;
  const number = numberFormat(i18n.language).format(other.position + 1);
  const place = (
    <>
      {other.documentId === document.id ? null : <bdi>{other.document}</bdi>}
      <span>{t("repetitions.place", { number })}</span>
      <StatusMark status={other.status} label={t(`frame:status.${other.status}`)} compact />
    </>
  );
  return (
    <li>
      {mayFollow(other) ? (
        <label className={own.place}>
          <input
            type="checkbox"
            name="same"
            value={other.passageId}
            defaultChecked={!other.standsAlone}
          />
          {place}
        </label>
      ) : (
        <p className={own.place}>{place}</p>
      )}
      {other.text === "" ? (
        <p className={styles.hint}>{t("repetitions.empty")}</p>
      ) : (
        <Text text={other.text} passage={passage} />
      )}
      {mayFollow(other) ? null : <p className={styles.hint}>{t("repetitions.kept")}</p>}
    </li>
  );
}

/** Its codes are those of the source, which is the same everywhere. */
function Text({ text, passage }: { readonly text: string; readonly passage: Passage }) {
  const { language } = useWork().head.version;
  return (
    <p className="text" lang={language} dir={directionOf(language)}>
      <CodedText text={text} codes={sourceSide(passage).codes} />
    </p>
  );
}

/** Nothing while they are looked for. */
function useRepetitions(passageId: string | undefined): readonly Repetition[] | undefined {
  const work = useWork();
  const [found, setFound] = useState<readonly Repetition[]>();
  useEffect(() => {
    let over = false;
    // What is shown about one passage is over with its dialog.
    const forget = () => {
      over = true;
      work.repeated = undefined;
    };
    if (passageId === undefined) return forget;
    void work.api.repetitions(passageId).then((answer) => {
      if (!over) setFound(answer.ok ? answer.value.repetitions : []);
    });
    return forget;
  }, [work, passageId]);
  return found;
}
