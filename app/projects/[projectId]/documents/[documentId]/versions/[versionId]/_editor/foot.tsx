"use client";

import { ChevronDown, ChevronUp, PanelRight } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { numberFormat } from "@/domain/languages/written-in";
import { togglePanel } from "./commands/showing";
import { advance } from "./deeds";
import styles from "./foot.module.css";
import { may } from "./head";
import { Keys } from "./keys";
import { nextMove } from "./next-move";
import type { Passage } from "./passage";
import { SaveState } from "./save-state";
import { useCell, useCount, usePassageInHand, useWork } from "./use-work";

/** What can be done next, for those who use a mouse or a thumb; and whether what was typed is safe. */
export function Foot() {
  const { t, i18n } = useTranslation("editor");
  const work = useWork();
  const { index } = useCell(work.hand);
  const count = useCount();
  const figure = numberFormat(i18n.language);
  return (
    <footer className={styles.foot}>
      <SaveState />
      <div className={styles.moving}>
        <Button
          kind="quiet"
          size="small"
          aria-label={t("command.previous")}
          onClick={() => work.go(index - 1)}
        >
          <ChevronUp size={18} aria-hidden />
        </Button>
        <span className={styles.place}>
          {t("place", { number: figure.format(index + 1), count: figure.format(count) })}
        </span>
        <Button
          kind="quiet"
          size="small"
          aria-label={t("command.next")}
          onClick={() => work.go(index + 1)}
        >
          <ChevronDown size={18} aria-hidden />
        </Button>
        <Button
          kind="quiet"
          size="small"
          aria-label={t("command.panel")}
          onClick={() => togglePanel(work)}
        >
          <PanelRight size={18} aria-hidden className="mirrored" />
        </Button>
      </div>
      {may(work.head, "write") ? <Deeds /> : null}
    </footer>
  );
}

function Deeds() {
  const { t } = useTranslation("editor");
  const work = useWork();
  const passage = usePassageInHand();
  const move = useNextMove(passage);
  if (passage === undefined || move === undefined) return null;
  const canReturn = may(work.head, "review") && RETURNABLE.has(passage.status);
  return (
    <div className={styles.deeds}>
      {canReturn ? (
        <Button size="small" onClick={() => work.show({ dialog: "return" })}>
          {t("command.return")}
        </Button>
      ) : null}
      <Button size="small" kind="primary" onClick={() => advance(work)}>
        {t(`move.${move}`)}
        <Keys of="Mod+Enter" />
      </Button>
    </div>
  );
}

/** Asked at every key, drawn only when it becomes another. */
function useNextMove(passage: Passage | undefined) {
  const work = useWork();
  const read = () => passage && nextMove(work.head, { passage, text: work.textOf(passage) });
  return useSyncExternalStore(work.desk.watch, read, read);
}

const RETURNABLE: ReadonlySet<string> = new Set(["submitted", "approved", "outdated"]);
