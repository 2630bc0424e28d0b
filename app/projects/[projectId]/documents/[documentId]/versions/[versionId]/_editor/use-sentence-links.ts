import { useEffect } from "react";
import type { Work } from "./work";

/** Shows which sentences of a passage answer each other. Fetched when a caret first stands somewhere. */
export function useSentenceLinks(work: Work): void {
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const begin = async () => {
      const { followCaret } = await import("./aligner/follow-caret");
      followCaret(work, signal);
    };
    document.addEventListener("selectionchange", () => void begin(), { once: true, signal });
    return () => leaving.abort();
  }, [work]);
}
