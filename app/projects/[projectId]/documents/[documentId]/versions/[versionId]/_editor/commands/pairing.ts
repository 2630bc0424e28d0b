import { doTo } from "../deeds";
import { may } from "../head";
import { pair, paragraphsBefore, unpair } from "../pairing";
import type { Work } from "../work";
import type { Command } from "./command";

export const pairing = [
  edit("merge", ["Mod+J"]),
  {
    id: "split",
    keys: ["Alt+Shift+S", "Mod+T"],
    whileWriting: true,
    allowed: mayPair,
    run: splitAtCaret,
  },
  edit("shift-down", ["Alt+Shift+ArrowDown"]),
  edit("shift-up", ["Alt+Shift+ArrowUp"]),
  edit("omit", ["Alt+Shift+O"]),
  {
    id: "move-along",
    keys: ["Alt+Shift+J"],
    whileWriting: true,
    allowed: (work) => mayPair(work) && work.along.read() !== null,
    run: moveAlong,
  },
  {
    id: "align-again",
    keys: [],
    whileWriting: true,
    allowed: mayPair,
    run: (work) => work.show({ dialog: "align-again" }),
  },
  {
    id: "undo-pairing",
    keys: ["Alt+Shift+Z"],
    whileWriting: true,
    allowed: mayPair,
    run: (work) => void unpair(work),
  },
  {
    id: "confirm",
    keys: ["Alt+Shift+C"],
    whileWriting: true,
    allowed: (work) => mayPair(work) && work.passage !== undefined,
    run: (work) => {
      const { passage } = work;
      if (passage) void doTo(work, passage, "confirm", { confirmed: !passage.confirmed });
    },
  },
] as const satisfies readonly Command[];

function edit<const Type extends "merge" | "shift-down" | "shift-up" | "omit">(
  type: Type,
  keys: readonly string[],
) {
  return {
    id: type,
    keys,
    whileWriting: true,
    allowed: mayPair,
    run: (work: Work) => {
      if (work.passage) void pair(work, { type, row: work.passage.id });
    },
  };
}

function splitAtCaret(work: Work): void {
  const { passage, writer } = work;
  if (passage === undefined) return;
  const { length } = work.textOf(passage);
  const offset = writer?.offset() ?? length;
  const paragraphs = paragraphsBefore(passage, offset, length);
  void pair(work, { type: "split", row: passage.id, paragraphs, offset });
}

/** What was suggested after a correction. */
export function moveAlong(work: Work): void {
  const along = work.along.read();
  if (along !== null) void pair(work, along.edit);
}

function mayPair(work: Work): boolean {
  return may(work.head, "pair");
}
