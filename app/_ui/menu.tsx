"use client";

import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { buttonClass } from "./button";
import styles from "./menu.module.css";

export type MenuItem = {
  readonly id: string;
  readonly label: string;
  /** Where the label says all only below the name of its group. */
  readonly fullName?: string;
  /** Items of a group stand one after the other, below its name. */
  readonly group?: string;
} & (
  | { readonly href: string; readonly download?: boolean; readonly onFollow?: () => void }
  | { readonly onSelect: () => void }
);

type Props = {
  readonly label: string;
  readonly children: ReactNode;
  readonly items: readonly MenuItem[];
  readonly kind?: "plain" | "quiet";
};

/** A button that opens a list of deeds. Arrows, Home, End and Escape work as in a desktop's menu. */
export function Menu({ label, children, items, kind = "plain" }: Props) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    entriesIn(menu.current)[0]?.focus();
    const elsewhere = (event: PointerEvent) => {
      if (!menu.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", elsewhere);
    return () => document.removeEventListener("pointerdown", elsewhere);
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  return (
    <div className={styles.menu} ref={menu}>
      <button
        ref={button}
        type="button"
        className={buttonClass({ kind })}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open ? (
        <div
          role="menu"
          aria-label={label}
          tabIndex={-1}
          className={styles.list}
          onKeyDown={(event) => walk(event, menu.current, close)}
        >
          {items.map((item, at) => (
            <Fragment key={item.id}>
              {item.group === items[at - 1]?.group ? null : <GroupHead name={item.group} />}
              <Entry item={item} onDone={close} />
            </Fragment>
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** For the eye: an item's full name says it to who cannot see it. */
function GroupHead({ name }: { readonly name: string | undefined }) {
  if (name === undefined) return <hr className={styles.line} />;
  return (
    <span className={styles.group} aria-hidden>
      {name}
    </span>
  );
}

function Entry({ item, onDone }: { readonly item: MenuItem; readonly onDone: () => void }) {
  if ("href" in item) {
    return (
      <a
        role="menuitem"
        aria-label={item.fullName}
        className={styles.item}
        href={item.href}
        download={item.download}
        onClick={() => {
          onDone();
          item.onFollow?.();
        }}
      >
        {item.label}
      </a>
    );
  }
  const select = () => {
    onDone();
    item.onSelect();
  };
  return (
    <button type="button" role="menuitem" className={styles.item} onClick={select}>
      {item.label}
    </button>
  );
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

function walk(event: KeyboardEvent, menu: HTMLElement | null, close: () => void): void {
  if (event.key === "Escape" || event.key === "Tab") close();
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const entries = entriesIn(menu);
  const at = entries.indexOf(document.activeElement as HTMLElement);
  entries[step(at, entries.length)]?.focus();
}

function entriesIn(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}
