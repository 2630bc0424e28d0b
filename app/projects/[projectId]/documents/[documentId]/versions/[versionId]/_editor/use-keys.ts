import { useEffect } from "react";
import { commandFor } from "./commands";
import type { Work } from "./work";

/** One listener for all keys. What a field or an open dialog has used does not arrive here. */
export function useKeys(work: Work): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || work.shown.read().dialog !== null) return;
      if (event.target instanceof Element && event.target.closest("dialog, [role=menu]")) return;
      const command = commandFor(event, work);
      if (command === undefined) return;
      event.preventDefault();
      command.run(work);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [work]);
}
