"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { buttonClass } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import styles from "./drop.module.css";
import type { Dropped } from "./dropped";
import { findReturned, type Returned } from "./find-returned";
import { PairDialog } from "./pair-dialog";

type Props = {
  readonly projectId: string;
  readonly limits: { readonly megabytes: number; readonly extensions: readonly string[] };
};

type Pair = {
  readonly dropped: readonly [Dropped] | readonly [Dropped, Dropped];
  readonly returned?: Returned | undefined;
};

/** Where one or two files are dropped, or chosen by hand. */
export function DropZone({ projectId, limits }: Props) {
  const { t } = useTranslation("documents");
  const id = useId();
  const [over, setOver] = useState(false);
  const [trouble, setTrouble] = useState<"drop.too-many">();
  const [pair, setPair] = useState<Pair>();

  const take = async (files: readonly File[]) => {
    setOver(false);
    setTrouble(files.length > 2 ? "drop.too-many" : undefined);
    if (files.length === 1 || files.length === 2) setPair(await pairOf(projectId, files));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void take([...event.dataTransfer.files]);
  };

  return (
    <section
      className={over ? `${styles.zone} ${styles.over}` : styles.zone}
      aria-labelledby={`${id}-title`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileUp size={28} strokeWidth={1.4} aria-hidden />
      <div>
        <h2 id={`${id}-title`}>{t(over ? "drop.over" : "drop.title")}</h2>
        <p>{t("drop.text")}</p>
        <p className={styles.formats} title={limits.extensions.join(" ")}>
          {t("drop.formats", { megabytes: limits.megabytes })}
        </p>
      </div>
      <label className={buttonClass()}>
        {t("drop.choose")}
        <input
          className="unseen"
          type="file"
          multiple
          accept={limits.extensions.join(",")}
          onChange={(event) => {
            void take([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = "";
          }}
        />
      </label>
      {trouble === undefined ? null : <Notice kind="bad">{t(trouble)}</Notice>}
      {pair === undefined ? null : (
        <PairDialog
          projectId={projectId}
          dropped={pair.dropped}
          returned={pair.returned}
          onClose={() => setPair(undefined)}
        />
      )}
    </section>
  );
}

/** The readers of files are loaded when there is a file. Only a file alone can have come back. */
async function pairOf(projectId: string, files: readonly File[]): Promise<Pair | undefined> {
  const { readDropped, sourceFirst } = await import("./dropped");
  const [one, other] = await Promise.all(files.map(readDropped));
  if (one === undefined) return undefined;
  if (other !== undefined) return { dropped: sourceFirst([one, other]) };
  const returned = one.origin && (await findReturned(projectId, one.origin));
  return { dropped: [one], returned };
}
