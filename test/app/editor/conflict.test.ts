import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keptTexts, opened, savedAs, theirs, UNREACHABLE } from "./given-open-desk";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

describe("the slower of two writers", () => {
  it("keeps their text and is shown the other", async () => {
    const { desk, passage, server } = opened();
    server.answer = async () => theirs("Die Fähre.", 4);

    desk.type(passage, "Das Boot.");
    await vi.advanceTimersByTimeAsync(5_000);

    expect(desk.draftOf("p1")).toMatchObject({
      phase: "conflict",
      text: "Das Boot.",
      theirs: { text: "Die Fähre.", revision: 4 },
    });
    expect(keptTexts()).toEqual(["Das Boot."]);
  });

  it("may keep their own text, which then answers to the other's revision", async () => {
    const { desk, sent, passage, server } = opened();
    server.answer = async () => theirs("Die Fähre.", 4);
    desk.type(passage, "Das Boot.");
    await vi.advanceTimersByTimeAsync(5_000);

    server.answer = async (seen) => savedAs(seen);
    desk.settle("p1", "Das Boot.");
    await vi.advanceTimersByTimeAsync(5_000);

    expect(sent.at(-1)).toEqual({ revision: 4, text: "Das Boot." });
    expect(desk.draftOf("p1")).toBeUndefined();
  });

  it("has nothing to settle when the other text is their own, whose answer was lost", async () => {
    const { desk, sent, passage, server } = opened();
    server.answer = async () => UNREACHABLE;
    desk.type(passage, "Das");
    await vi.advanceTimersByTimeAsync(900);
    desk.type(passage, "Das Boot.");

    server.answer = async (seen) => (seen.revision === 1 ? theirs("Das", 2) : savedAs(seen));
    await vi.advanceTimersByTimeAsync(10_000);

    expect(sent.at(-1)).toEqual({ revision: 2, text: "Das Boot." });
    expect(desk.draftOf("p1")).toBeUndefined();
  });

  it("has nothing to settle when only the status has changed", async () => {
    const { desk, sent, passage, server } = opened();
    server.answer = async (seen) => (seen.revision === 1 ? theirs("", 2) : savedAs(seen));

    desk.type(passage, "Das Boot.");
    await vi.advanceTimersByTimeAsync(10_000);

    expect(sent.at(-1)).toEqual({ revision: 2, text: "Das Boot." });
  });
});
