import { describe, expect, it } from "vitest";
import { commands } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/commands";
import { isPressed } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/commands/keys";
import { isDoubtful } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/outline";
import { Passages } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/passages";

const unreachable = async () => ({ ok: false, refused: "unreachable", detail: {} }) as const;

/** Six passages of which no row has come yet. */
function passages(): Passages {
  const outline = {
    ...{ pairing: 1, contentious: [], reviews: [] },
    statuses: "sssass",
    confidence: [95, 40, 90, 40, 80, -1],
    gaps: "----o-",
  };
  const source = { page: unreachable, one: unreachable, outline: unreachable };
  return new Passages({ outline, rows: [], from: 0 }, source);
}

describe("the next passage whose pairing is doubtful", () => {
  it("is one the aligner is not sure of, or one without an answer, and none that is approved", () => {
    const desk = passages();

    expect(desk.next(0, isDoubtful)).toBe(1);
    expect(desk.next(1, isDoubtful)).toBe(4);
    expect(desk.next(4, isDoubtful)).toBe(1);
  });

  it("is a key away, also on a keyboard without Latin letters and while writing", () => {
    const command = commands.find(({ id }) => id === "next-doubtful");
    const letter = new KeyboardEvent("keydown", { key: "ی", code: "KeyD" });
    const whileWriting = { key: "L", code: "KeyL", altKey: true, shiftKey: true };
    const chord = new KeyboardEvent("keydown", whileWriting);

    const found = [letter, chord].map((event) =>
      command?.keys.some((key) => isPressed(key, event)),
    );

    expect(found).toEqual([true, true]);
    expect(command?.whileWriting).toBe(true);
  });
});
