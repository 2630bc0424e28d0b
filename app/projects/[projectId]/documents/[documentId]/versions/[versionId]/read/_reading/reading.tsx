"use client";

import type { Route } from "next";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "@/app/_ui/button";
import { useListKeys } from "@/app/_ui/use-list-keys";
import "../../_editor/prose/kinds.css";
import { directionOf } from "@/domain/languages/direction";
import type { Passage } from "../../_editor/passage";
import { ReadPassage } from "./read-passage";
import styles from "./reading.module.css";

type Props = {
  readonly about: {
    readonly document: {
      readonly title: string;
      readonly author: string | null;
      readonly publication: string | null;
      readonly date: string | null;
      readonly sourceLanguage: string;
    };
    readonly version: {
      readonly language: string;
      readonly translator: string | null;
    };
  };
  readonly rows: readonly Passage[];
  readonly approves: boolean;
  readonly userId: string;
  /** Of the routes of this version. */
  readonly api: string;
  readonly editor: string;
  /** The address of what comes next. */
  readonly onwards: string | null;
};

/** A version as prose. What is in hand shows its status, its source when asked, and can be approved. */
export function Reading({ about, rows: first, approves, userId, api, editor, onwards }: Props) {
  const { t } = useTranslation("reading");
  const { document, version } = about;
  const [rows, setRows] = useState(first);
  const [hand, take] = useState(-1);
  const [source, showSource] = useState(false);
  const page = useRef<HTMLElement>(null);
  const deeds = useMemo(
    () =>
      new Map([
        ["KeyS", () => showSource((shown) => !shown)],
        ["KeyA", pressApprove],
      ]),
    [],
  );
  const became = (row: Passage) =>
    setRows((before) => before.map((each) => (each.id === row.id ? row : each)));
  useListKeys(page, deeds);
  const from = [document.author, document.publication, document.date].filter((part) => part);

  return (
    <>
      <div className={styles.bar}>
        <h1 className={styles.title}>
          <bdi lang={document.sourceLanguage}>{document.title}</bdi>
        </h1>
        <p className={styles.keys}>{t("keys")}</p>
        <ButtonLink size="small" href={editor as Route}>
          {t("editor")}
        </ButtonLink>
      </div>
      <article
        ref={page}
        className={`${styles.page} text`}
        lang={version.language}
        dir={directionOf(version.language)}
      >
        {rows.map((row, at) => (
          <ReadPassage
            key={row.id}
            row={row}
            sourceLanguage={document.sourceLanguage}
            inHand={at === hand}
            source={source && at === hand}
            onTake={() => take(at)}
            onSource={() => showSource((shown) => !shown)}
            approves={approves}
            asking={{ userId, api }}
            onBecome={became}
            editor={`${editor}?at=${row.position + 1}`}
          />
        ))}
        <footer className={styles.colophon}>
          {version.translator === null ? null : (
            <p>
              <bdi>{t("translated", { name: version.translator })}</bdi>
            </p>
          )}
          {from.length === 0 ? null : (
            <p lang={document.sourceLanguage} dir={directionOf(document.sourceLanguage)}>
              {from.join(" · ")}
            </p>
          )}
        </footer>
      </article>
      {onwards === null ? null : (
        <ButtonLink href={onwards as Route} className={styles.onwards}>
          {t("more")}
        </ButtonLink>
      )}
    </>
  );
}

/** The button of the passage in hand, where there is one: what may not be done has none. */
function pressApprove(items: readonly HTMLElement[], at: number): void {
  items[at]?.querySelector<HTMLElement>("[data-approve]")?.click();
}
