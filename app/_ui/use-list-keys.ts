import { type RefObject, useEffect } from "react";

type Deed = (items: readonly HTMLElement[], at: number) => void;

/**
 * J and K go from one item of a list to the next; other keys, by their place on the keyboard, do what
 * `deeds` says. An item says that it is one by `data-item`. Keys that are typed into a field, or that a
 * menu or a dialog takes, are left alone.
 */
export function useListKeys(
  list: RefObject<HTMLElement | null>,
  deeds: ReadonlyMap<string, Deed>,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const items = itemsIn(list.current);
      const at = itemInHand(items);
      deeds.get(event.code)?.(items, at);
      const step = STEPS.get(event.code);
      if (step !== undefined) goTo(items[Math.max(0, at + step)]);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [list, deeds]);
}

export function itemsIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("[data-item]") ?? [])];
}

export function itemInHand(items: readonly HTMLElement[]): number {
  return items.findIndex((item) => item.contains(document.activeElement));
}

export function goTo(item: HTMLElement | undefined): void {
  item?.focus({ preventScroll: true });
  item?.scrollIntoView({ block: "center" });
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ["KeyJ", 1],
  ["KeyK", -1],
]);

function isTaken({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  return target instanceof Element && target.closest(TYPED_INTO) !== null;
}

const TYPED_INTO = "input:not([type=checkbox], [type=radio]), textarea, [role=menu], dialog";
