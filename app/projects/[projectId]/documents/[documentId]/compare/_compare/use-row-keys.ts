import { type RefObject, useEffect } from "react";

/**
 * J and K go from row to row, N to the next of which `differs` says so. The answer goes there too.
 * Keys that somebody types, or that a button or a menu takes, are left alone.
 */
export function useRowKeys(
  list: RefObject<HTMLElement | null>,
  differs: (row: number) => boolean,
): () => void {
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const go = (row: HTMLElement | undefined) => {
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "center" });
  };
  const here = () => rows().findIndex((row) => row.contains(document.activeElement));
  const next = () => {
    const at = here();
    const all = rows();
    const ahead = all.findIndex((_, row) => row > at && differs(row));
    go(all[ahead >= 0 ? ahead : all.findIndex((_, row) => differs(row))]);
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isChord = event.ctrlKey || event.metaKey || event.altKey;
      if (isChord || isTaken(event.target)) return;
      if (event.code === "KeyN") next();
      const step = STEPS.get(event.code);
      if (step !== undefined) go(rows()[Math.max(0, here() + step)]);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
  return next;
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ["KeyJ", 1],
  ["KeyK", -1],
]);

function isTaken(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input:not([type=checkbox]), textarea, [role=menu], dialog") !== null
  );
}
