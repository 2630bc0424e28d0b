import { advance, doTo } from "../deeds";
import { may } from "../head";
import { gapOf, type Passage } from "../passage";
import type { Work } from "../work";
import type { Command } from "./command";

export const reviewing = [
  {
    id: "advance",
    keys: ["Mod+Enter"],
    whileWriting: true,
    allowed: (work) => may(work.head, "write"),
    run: (work) => advance(work),
  },
  {
    id: "advance-stay",
    keys: ["Mod+Shift+Enter"],
    whileWriting: true,
    allowed: (work) => may(work.head, "write"),
    run: (work) => advance(work, { stay: true }),
  },
  {
    id: "submit",
    keys: [],
    whileWriting: true,
    allowed: (work) => may(work.head, "write"),
    run: (work) => onPassage(work, (passage) => void doTo(work, passage, "submit")),
  },
  {
    id: "approve",
    keys: ["a"],
    whileWriting: false,
    allowed: mayReview,
    run: (work) => onPassage(work, (passage) => void doTo(work, passage, "approve")),
  },
  {
    id: "return",
    keys: ["Alt+Shift+R", "r"],
    whileWriting: true,
    allowed: mayReview,
    run: (work) => work.show({ dialog: "return" }),
  },
  {
    id: "take-proposal",
    keys: ["Alt+Shift+Y"],
    whileWriting: true,
    allowed: (work) => may(work.head, "write") && work.passage?.returned?.proposal != null,
    run: (work) => onPassage(work, (passage) => takeProposal(work, passage)),
  },
  {
    id: "answer",
    keys: ["Alt+Shift+N"],
    whileWriting: true,
    allowed: (work) => may(work.head, "write") && work.passage?.returned != null,
    run: (work) => work.show({ dialog: "answer" }),
  },
  {
    id: "contentious",
    keys: ["Alt+Shift+X"],
    whileWriting: true,
    allowed: (work) => may(work.head, "write") && (work.passage?.paragraphs.length ?? 0) > 0,
    run: (work) => onPassage(work, (passage) => void markContentious(work, passage)),
  },
  {
    id: "withdraw",
    keys: ["Alt+Shift+W"],
    whileWriting: true,
    allowed: (work) => may(work.head, "write"),
    run: (work) => onPassage(work, (passage) => void doTo(work, passage, "withdraw")),
  },
  {
    id: "accept-gap",
    keys: ["Alt+Shift+A"],
    whileWriting: true,
    allowed: (work) =>
      mayReview(work) && work.passage !== undefined && gapOf(work.passage) !== null,
    run: (work) => work.show({ dialog: "gap" }),
  },
  {
    id: "waive",
    keys: ["Alt+Shift+V"],
    whileWriting: true,
    allowed: (work) => may(work.head, "import") && work.passage?.status === "outdated",
    run: (work) => onPassage(work, (passage) => void doTo(work, passage, "waive")),
  },
] as const satisfies readonly Command[];

function mayReview(work: Work): boolean {
  return may(work.head, "review");
}

/** Puts the reviewer's wording in place of the text. It can be undone as typing can. */
export function takeProposal(work: Work, passage: Passage): void {
  const proposal = passage.returned?.proposal;
  if (proposal != null) work.desk.type(passage, proposal, "review");
}

async function markContentious(work: Work, { id, contentious }: Passage): Promise<void> {
  const answer = await work.api.remark(id, "contentious", { contentious: !contentious });
  if (answer.ok) work.remarkedOn(id);
  else work.refuse(answer);
}

function onPassage(work: Work, act: (passage: Passage) => void): void {
  if (work.passage !== undefined) act(work.passage);
}
