import { may } from "../head";
import { nextDoubtful, waitsFor, waitsOrDoubtful } from "../next-move";
import type { Entry } from "../outline";
import type { Work } from "../work";
import type { Command } from "./command";

export const moving = [
  {
    id: "next-waiting",
    keys: ["n", "Mod+G"],
    whileWriting: true,
    run: (work) => toNext(work, waitsOrDoubtful(work.head)),
  },
  { id: "next", keys: ["Alt+ArrowDown", "ArrowDown", "j"], whileWriting: true, run: by(1) },
  { id: "previous", keys: ["Alt+ArrowUp", "ArrowUp", "k"], whileWriting: true, run: by(-1) },
  {
    id: "first",
    keys: ["Home"],
    whileWriting: false,
    run: (work) => work.go(0),
  },
  {
    id: "last",
    keys: ["End"],
    whileWriting: false,
    run: (work) => work.go(work.passages.count - 1),
  },
  {
    id: "find",
    keys: ["Mod+F", "/"],
    whileWriting: true,
    run: (work) => work.show({ dialog: "find" }),
  },
  {
    id: "next-doubtful",
    keys: ["d", "Alt+Shift+L"],
    whileWriting: true,
    run: (work) => goOrSay(work, nextDoubtful(work.passages, work.hand.read().index)),
  },
  {
    id: "next-finding",
    keys: ["f", "F8"],
    whileWriting: true,
    // Fetched when first wanted.
    run: (work) => void import("../next-finding").then((module) => module.goToNextFinding(work)),
  },
  {
    id: "bulk",
    keys: ["Mod+H"],
    whileWriting: true,
    allowed: (work) => may(work.head, "write"),
    run: (work) => work.show({ dialog: "bulk" }),
  },
  {
    id: "next-returned",
    keys: ["Alt+Shift+B"],
    whileWriting: true,
    run: (work) => toNext(work, ({ status }) => status === "returned"),
  },
  {
    id: "next-of-mine",
    keys: [],
    whileWriting: true,
    run: (work) => toNext(work, waitsFor(work.head)),
  },
] as const satisfies readonly Command[];

export function toNext(work: Work, wanted: (entry: Entry) => boolean): void {
  goOrSay(work, work.passages.next(work.hand.read().index, wanted));
}

function goOrSay(work: Work, next: number): void {
  if (next >= 0) work.go(next);
  else work.refuse({ refused: "nothing-waits", detail: {} });
}

function by(step: number): (work: Work) => void {
  return (work) => work.go(work.hand.read().index + step, { caret: step > 0 ? "start" : "end" });
}
