"use client";

import { CornerDownLeft } from "lucide-react";
import { startTransition, useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Menu, type MenuItem } from "@/app/_ui/menu";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { plain } from "@/domain/codes/code";
import { sentencesIn } from "@/domain/segmentation/sentences";
import { takeOver } from "../actions";
import styles from "./compare.module.css";
import { useNameOf } from "./use-name-of";
import type { ComparedPassage, ComparedVersion } from "./view";

type Props = {
  readonly projectId: string;
  readonly into: {
    readonly version: ComparedVersion;
    readonly cell: readonly ComparedPassage[];
    readonly at: number;
  };
  readonly from: readonly ComparedPassage[];
};

/** Takes a text, or one sentence of it, over into the version it is compared with. */
export function Take({ projectId, into, from }: Props) {
  const { t } = useTranslation("compare");
  const name = useNameOf(into.version, into.at);
  const [outcome, take, taking] = useActionState(takeOver, undefined);
  const [there] = into.cell;
  const [here] = from;
  if (into.cell.length !== 1 || from.length !== 1 || !there?.id || !here?.id) return null;
  if (here.text === "" || here.text === there.text) return null;
  const send = (sentence?: number) => {
    const form = new FormData();
    const asked = {
      ...{ projectId, versionId: into.version.id, passageId: there.id, revision: there.revision },
      ...{ fromPassageId: here.id, fromRevision: here.revision, sentence },
    };
    for (const [field, value] of Object.entries(asked)) {
      if (value !== undefined && value !== null) form.set(field, String(value));
    }
    startTransition(() => take(form));
  };
  return (
    <div className={styles.take} aria-busy={taking}>
      <Menu kind="quiet" label={t("take", { name })} items={choices(here.text)}>
        <CornerDownLeft size={16} aria-hidden /> {t("take", { name })}
      </Menu>
      <RefusedNotice outcome={outcome} />
      {outcome !== undefined && "done" in outcome ? <p role="status">{t("taken")}</p> : null}
    </div>
  );

  function choices(text: string): MenuItem[] {
    const sentences = sentencesIn(text, into.version.language);
    const all: MenuItem = { id: "all", label: t("take.all"), onSelect: () => send() };
    if (sentences.length < 2 || there?.text === "") return [all];
    return [
      all,
      ...sentences.map(
        (sentence, at): MenuItem => ({
          id: String(at),
          label: t("take.sentence", { number: at + 1, text: beginningOf(plain(sentence)) }),
          onSelect: () => send(at),
        }),
      ),
    ];
  }
}

/** In UTF-16 units: enough to know a sentence by. */
const LONGEST = 60;

function beginningOf(text: string): string {
  const line = text.trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s+\S*$/u, "")}…`;
}
