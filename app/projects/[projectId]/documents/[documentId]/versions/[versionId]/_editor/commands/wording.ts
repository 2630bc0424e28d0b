import { may } from "../head";
import type { Work } from "../work";
import type { Command } from "./command";

/** What the termbase offers. */
export const wording = [
  {
    id: "insert-term",
    keys: ["Alt+Shift+T"],
    whileWriting: true,
    allowed: (work) => may(work.head, "write") && work.terms.base.read() !== undefined,
    // Fetched when first wanted.
    run: (work) => void import("../insert-term").then((module) => module.insertNextTerm(work)),
  },
  {
    id: "terms",
    keys: ["Alt+Shift+G"],
    whileWriting: true,
    run: (work) => work.show({ panel: true, section: "terms" }),
  },
  {
    id: "propose-term",
    keys: ["Mod+E", "Alt+Shift+E"],
    whileWriting: true,
    allowed: (work) => may(work.head, "propose"),
    run: proposeTerm,
  },
] as const satisfies readonly Command[];

/** The dialog takes the focus and with it the marks: they are kept before. */
export function proposeTerm(work: Work): void {
  const marked = window.getSelection()?.toString().trim().slice(0, 200) ?? "";
  const target = work.writer?.selected().text.trim().slice(0, 200) ?? "";
  work.terms.marked = { source: marked === target ? "" : marked, target };
  work.show({ dialog: "term" });
}
