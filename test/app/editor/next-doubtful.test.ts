import { describe, expect, it } from "vitest";
import { commands } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/commands";
import { isPressed } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/commands/keys";
import { nextDoubtful } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/next-move";
import { Passages } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/passages";

const unreachable = async () => ({ ok: false, refused: "unreachable", detail: {} }) as const;

/** Passages of which no row has come yet. */
function passages(confidence: readonly number[], { statuses = "", gaps = "" } = {}): Passages {
  const outline = {
    ...{ pairing: 1, contentious: [], reviews: [], confidence },
    statuses: statuses.padEnd(confidence.length, "s"),
    gaps: gaps.padEnd(confidence.length, "-"),
  };
  const source = { page: unreachable, one: unreachable, outline: unreachable };
  return new Passages({ outline, rows: [], from: 0 }, source);
}

describe("the next passage whose pairing is doubtful", () => {
  it("is one the aligner is not sure of, or one without an answer, and none that is approved", () => {
    const desk = passages([95, 40, 90, 40, 90, -1], { statuses: "sssa", gaps: "----o" });

    expect(nextDoubtful(desk, 0)).toBe(1);
    expect(nextDoubtful(desk, 1)).toBe(4);
    expect(nextDoubtful(desk, 4)).toBe(1);
  });

  it("is not the one right behind, which was seen, but for what has no answer", () => {
    const desk = passages([95, 40, 50, 60, 70, 30, 95], { gaps: "-----o" });

    expect(nextDoubtful(desk, 0)).toBe(1);
    expect(nextDoubtful(desk, 1)).toBe(3);
    expect(nextDoubtful(desk, 3)).toBe(5);
    expect(nextDoubtful(desk, 4)).toBe(5);
  });

  it("is the one right behind where there is no other, and none where all are sure", () => {
    expect(nextDoubtful(passages([95, 40, 50, 95]), 1)).toBe(2);
    expect(nextDoubtful(passages([95, 96]), 0)).toBe(-1);
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
