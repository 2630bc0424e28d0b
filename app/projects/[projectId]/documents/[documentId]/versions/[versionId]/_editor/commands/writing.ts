import { may } from "../head";
import { missingCodes } from "../prose/chip";
import { sourceSide } from "../source-side";
import type { Work } from "../work";
import type { Command } from "./command";
import { suggesting } from "./suggesting";
import { wording } from "./wording";

export const writing = [
  {
    id: "write",
    keys: ["Enter"],
    whileWriting: false,
    allowed: mayWrite,
    run: (work) => work.go(work.hand.read().index, { mode: "text", caret: "end" }),
  },
  {
    id: "leave-text",
    keys: ["Escape"],
    whileWriting: true,
    run: (work) => work.go(work.hand.read().index, { mode: "rows" }),
  },
  {
    id: "copy-source",
    keys: ["Mod+Insert", "Alt+Shift+I"],
    whileWriting: true,
    allowed: mayWrite,
    run: (work) => {
      if (work.passage) work.writer?.replace(sourceSide(work.passage).text);
    },
  },
  {
    id: "next-code",
    keys: ["Mod+Q", "Alt+Shift+Q"],
    whileWriting: true,
    allowed: mayWrite,
    run: insertNextCode,
  },
  ...wording,
  {
    id: "mend",
    keys: ["Alt+Shift+F"],
    whileWriting: true,
    allowed: mayWrite,
    run: (work) => void mendFirst(work),
  },
  ...suggesting,
] as const satisfies readonly Command[];

function insertNextCode(work: Work): void {
  const { passage, writer } = work;
  if (passage === undefined) return;
  const [next] = missingCodes(sourceSide(passage).text, work.textOf(passage));
  if (next !== undefined) writer?.insert(next);
}

/** The first finding that has one certain answer. The checks come apart from the page. */
async function mendFirst(work: Work): Promise<void> {
  const { passage } = work;
  if (passage === undefined) return;
  const { mend } = await import("../mend");
  if (work.passage?.id === passage.id) mend(work, passage);
}

function mayWrite(work: Work): boolean {
  return may(work.head, "write");
}
