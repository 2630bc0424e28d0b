import { useEffect } from "react";
import { commandFor } from "./commands";
import type { Work } from "./work";

/**
 * One listener for all keys. It is asked before the field, which would swallow Escape and Enter, and
 * leaves alone what belongs to an input method, a menu or an open dialog.
 */
export function useKeys(work: Work): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = isForOthers(event, work) ? undefined : commandFor(event, work);
      if (command === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      command.run(work);
    };
    document.addEventListener("keydown", press, { capture: true });
    return () => document.removeEventListener("keydown", press, { capture: true });
  }, [work]);
}

function isForOthers({ isComposing, key, target }: KeyboardEvent, work: Work): boolean {
  if (isComposing || work.shown.read().dialog !== null) return true;
  if (!(target instanceof Element)) return false;
  // A form in the panel sends itself.
  if (key === "Enter" && target.closest("aside form") !== null) return true;
  return target.closest("dialog, [role=menu]") !== null;
}
