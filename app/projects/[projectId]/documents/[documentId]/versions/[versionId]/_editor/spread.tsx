"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import styles from "./editor.module.css";
import { heightOf } from "./height-of";
import { PassageRow } from "./passage-row";
import { useCell, useCount, useWork } from "./use-work";

/** What the server draws before it knows the window. */
const FIRST_WINDOW = { width: 1280, height: 1000 };

/** All passages, of which only those in sight are on the page, so that their number does not matter. */
export function Spread() {
  const { t } = useTranslation("editor");
  const work = useWork();
  const { passages, hand } = work;
  const count = useCount();
  const pane = useRef<HTMLElement>(null);
  const { index, turn } = useCell(hand);
  const isOpen = useCell(work.shown).panel === true;
  const list = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    estimateSize: (row) => heightOf(passages.at(row)),
    overscan: 5,
    initialRect: FIRST_WINDOW,
    initialOffset: () => offsetOf(hand.read().index, (row) => heightOf(passages.at(row))),
    getItemKey: (row) => passages.at(row)?.id ?? row,
    getScrollElement: () => pane.current,
  });
  const items = list.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => void passages.want(first, last), [passages, first, last]);
  useEffect(() => {
    // Again, to what the address asked for: the rows before it have other heights than were guessed.
    list.scrollToIndex(hand.read().index, { align: "start" });
  }, [list, hand]);
  useEffect(() => {
    if (turn > 0) list.scrollToIndex(index, { align: "auto" });
  }, [list, index, turn]);
  useEffect(() => {
    if (!isOpen || pane.current === null) return;
    // The panel takes room from the text on a narrow screen, and more as what it says arrives.
    const left = new ResizeObserver(() => list.scrollToIndex(hand.read().index, { align: "auto" }));
    left.observe(pane.current);
    return () => left.disconnect();
  }, [list, hand, isOpen]);

  return (
    <main ref={pane} className={styles.pane}>
      <div
        role="feed"
        aria-label={t("spread")}
        className={styles.sheet}
        style={{ minBlockSize: list.getTotalSize() }}
      >
        <div style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}>
          {items.map((item) => (
            <div key={item.key} ref={list.measureElement} data-index={item.index}>
              <PassageRow index={item.index} count={count} />
            </div>
          ))}
        </div>
      </div>
    </main>
  );
}

function offsetOf(index: number, heightAt: (index: number) => number): number {
  let offset = 0;
  for (let row = 0; row < index; row++) offset += heightAt(row);
  return offset;
}
