import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Seen } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/ties";
import { noted, opened, savedAs, theirs } from "./given-open-desk";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

describe("handing in", () => {
  it("takes along what is not saved yet", async () => {
    const { desk, passage } = opened();
    const seen: Seen[] = [];
    desk.type(passage, "a");

    await desk.deed("p1", async (each) => savedAs(noted(seen, each)), { withText: true });
    await vi.advanceTimersByTimeAsync(5_000);

    expect(seen).toEqual([{ revision: 1, text: "a" }]);
    expect(desk.draftOf("p1")).toBeUndefined();
  });

  it("waits for the save that is under way", async () => {
    const { desk, passage, server, latest } = opened();
    server.answer = async (each) => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      return savedAs(each);
    };
    desk.type(passage, "a");
    await vi.advanceTimersByTimeAsync(1_000);
    const seen: Seen[] = [];

    const done = desk.deed("p1", async (each) => savedAs(noted(seen, each)), {
      withText: true,
    });
    await vi.advanceTimersByTimeAsync(5_000);

    expect((await done).ok).toBe(true);
    expect(seen).toEqual([{ revision: 2 }]);
    expect(latest().revision).toBe(3);
  });

  it("keeps the words when it is refused, and saves them as a draft", async () => {
    const { desk, sent, passage } = opened();
    desk.type(passage, "a");

    const answer = await desk.deed(
      "p1",
      async () => ({ ok: false, refused: "invalid", detail: { reason: "own-words" } }),
      { withText: true },
    );
    await vi.advanceTimersByTimeAsync(5_000);

    expect(answer.ok).toBe(false);
    expect(sent).toEqual([{ revision: 1, text: "a" }]);
  });

  it("saves first what a deed without a text would leave behind", async () => {
    const { desk, sent, passage } = opened();
    const seen: Seen[] = [];
    desk.type(passage, "a");

    await desk.deed("p1", async (each) => savedAs(noted(seen, each)));

    expect(sent).toEqual([{ revision: 1, text: "a" }]);
    expect(seen).toEqual([{ revision: 2 }]);
  });

  it("is not done in the middle of a conflict", async () => {
    const { desk, passage, server } = opened();
    server.answer = async () => theirs("Die Fähre.", 4);
    desk.type(passage, "Das Boot.");
    await vi.advanceTimersByTimeAsync(1_000);
    const send = vi.fn(async (each: Seen) => savedAs(each));

    const answer = await desk.deed("p1", send, { withText: true });

    expect(answer).toMatchObject({ ok: false, refused: "conflict" });
    expect(send).not.toHaveBeenCalled();
  });
});
