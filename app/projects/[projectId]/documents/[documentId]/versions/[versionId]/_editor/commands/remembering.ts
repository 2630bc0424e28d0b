import { plain } from "@/domain/codes/code";
import { may } from "../head";
import type { Passage } from "../passage";
import type { Work } from "../work";
import type { Command } from "./command";

/** What the memory offers. A browser keeps Ctrl+1 to itself; an installed app does not. */
export const remembering = [
  {
    id: "take-match",
    keys: ["Mod+1", "Alt+Shift+1"],
    whileWriting: true,
    allowed: (work) => may(work.head, "write"),
    run: (work) => void takeMatch(work, 0),
  },
  {
    id: "take-second-match",
    keys: ["Mod+2", "Alt+Shift+2"],
    whileWriting: true,
    allowed: (work) => may(work.head, "write"),
    run: (work) => void takeMatch(work, 1),
  },
  {
    id: "matches",
    keys: ["Alt+Shift+M"],
    whileWriting: true,
    run: (work) => work.show({ panel: true, section: "matches" }),
  },
  {
    id: "repetitions",
    keys: ["Alt+Shift+H"],
    whileWriting: true,
    allowed: (work) => may(work.head, "write"),
    run: (work) => work.show({ dialog: "repetitions" }),
  },
  { id: "concordance", keys: ["F3"], whileWriting: true, run: lookUp },
] as const satisfies readonly Command[];

/** Puts the nth match in place of the text of the passage in hand, and the caret behind it: to go on, or to undo. */
export async function takeMatch(work: Work, number: number): Promise<void> {
  const { passage } = work;
  if (passage === undefined) return;
  const { matches } = await work.matches.want(passage.id);
  const match = matches[number];
  if (match === undefined || work.passage?.id !== passage.id) return;
  takeText(work, passage, match.substituted ?? match.target);
  work.go(work.hand.read().index, { mode: "text", caret: "end" });
}

/** Puts what is remembered in place of the text of a passage, if it is still in hand. */
export function takeText(work: Work, passage: Passage, text: string): void {
  if (work.passage?.id !== passage.id) return;
  work.desk.type(work.passages.byId(passage.id) ?? passage, text, "memory");
}

/** The marked words in the memory, of either side; without any, a field to type them into. */
function lookUp(work: Work): void {
  const text = plain(String(window.getSelection() ?? "")).trim();
  const before = work.shown.read().lookUp;
  const asked = text === "" ? before.text : text.slice(0, 500);
  const lookUp = { text: asked, turn: before.turn + 1 };
  // Until the field is there nothing that is typed may land in the translation.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  work.show({ panel: true, section: "concordance", lookUp });
}
