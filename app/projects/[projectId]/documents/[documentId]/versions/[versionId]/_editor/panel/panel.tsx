"use client";

import { X } from "lucide-react";
import { type KeyboardEvent, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { useCell, usePassageInHand, useWork } from "../use-work";
import styles from "./panel.module.css";
import { sections } from "./sections";

/** Beside the text: everything about the passage in hand. A sheet on a phone. */
export function Panel() {
  const { t } = useTranslation("editor");
  const work = useWork();
  const passage = usePassageInHand();
  const { panel, section } = useCell(work.shown);
  if (!panel) return null;
  const { Section } = sections.find(({ id }) => id === section) ?? sections[0];
  return (
    <aside
      className={styles.panel}
      data-auto={panel === "auto" || undefined}
      aria-label={t("panel")}
    >
      <div className={styles.head}>
        <div role="tablist" aria-label={t("panel")} className={styles.tabs} onKeyDown={walk}>
          {sections.map(({ id }) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`tab-${id}`}
              aria-selected={id === section}
              aria-controls="panel-section"
              tabIndex={id === section ? 0 : -1}
              className={styles.tab}
              onClick={() => work.show({ section: id })}
              onFocus={() => work.show({ section: id })}
            >
              {t(`panel.${id}`)}
            </button>
          ))}
        </div>
        <Button
          kind="quiet"
          size="small"
          aria-label={t("panel.close")}
          onClick={() => work.show({ panel: false })}
        >
          <X size={16} aria-hidden />
        </Button>
      </div>
      <div
        id="panel-section"
        role="tabpanel"
        aria-labelledby={`tab-${section}`}
        className={styles.section}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long section is scrolled with the arrows.
        tabIndex={0}
      >
        <Suspense>
          {passage === undefined ? null : <Section key={passage.id} passage={passage} />}
        </Suspense>
      </div>
    </aside>
  );
}

/** Arrows go from tab to tab, in the direction of the page. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const at = tabs.indexOf(document.activeElement as HTMLElement);
  const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  event.preventDefault();
  const step = event.key === forward ? 1 : -1;
  tabs[(at + step + tabs.length) % tabs.length]?.focus();
}
