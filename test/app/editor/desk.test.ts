import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keptTexts, opened, savedAs, UNREACHABLE } from "./given-open-desk";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

describe("a draft", () => {
  it("is saved once, in the pause after the last keystroke", async () => {
    const { desk, sent, passage } = opened();

    for (const text of ["a", "ab", "abc"]) desk.type(passage, text);
    await vi.advanceTimersByTimeAsync(5_000);

    expect(sent).toEqual([{ revision: 1, text: "abc" }]);
    expect(desk.draftOf("p1")).toBeUndefined();
    expect(keptTexts()).toEqual([]);
  });

  it("lies on this machine from the first keystroke until the server has it", async () => {
    const { desk, passage } = opened();

    desk.type(passage, "a");

    expect(keptTexts()).toEqual(["a"]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(keptTexts()).toEqual([]);
  });

  it("is saved again when somebody typed while a save was under way, on the new revision", async () => {
    const { desk, sent, passage, server } = opened();
    server.answer = async (seen) => {
      if (sent.length === 1) desk.type(passage, "ab");
      return savedAs(seen);
    };

    desk.type(passage, "a");
    await vi.advanceTimersByTimeAsync(5_000);

    expect(sent).toEqual([
      { revision: 1, text: "a" },
      { revision: 2, text: "ab" },
    ]);
  });

  it("never has two saves under way", async () => {
    const { desk, passage, server } = opened();
    let underWay = 0;
    let most = 0;
    server.answer = async (seen) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      underWay -= 1;
      return savedAs(seen);
    };

    for (const text of ["a", "ab", "abc", "abcd"]) {
      desk.type(passage, text);
      await vi.advanceTimersByTimeAsync(900);
    }
    await vi.advanceTimersByTimeAsync(20_000);

    expect(most).toBe(1);
    expect(desk.draftOf("p1")).toBeUndefined();
  });

  it("is tried again, later and later, while the server cannot be reached", async () => {
    const { desk, sent, passage, server } = opened();
    server.answer = async () => UNREACHABLE;

    desk.type(passage, "a");
    await vi.advanceTimersByTimeAsync(800);
    expect(desk.draftOf("p1")?.phase).toBe("offline");
    await vi.advanceTimersByTimeAsync(7_100);
    expect(sent.length).toBe(4); // after 0, 1, 2 and 4 seconds

    server.answer = async (seen) => savedAs(seen);
    desk.sendAll();
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.draftOf("p1")).toBeUndefined();
  });

  it("stays when the session has ended, and is saved after the next sign-in", async () => {
    const { desk, passage, server } = opened();
    server.answer = async () => ({ ok: false, refused: "unauthenticated", detail: {} });

    desk.type(passage, "a");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.draftOf("p1")).toMatchObject({ phase: "signed-out", text: "a" });

    server.answer = async (seen) => savedAs(seen);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(desk.draftOf("p1")).toBeUndefined();
  });

  it("is gone when somebody types back what the server holds", async () => {
    const { desk, sent, passage } = opened();

    desk.type(passage, "a");
    desk.type(passage, "");
    await vi.advanceTimersByTimeAsync(5_000);

    expect(sent).toEqual([]);
    expect(keptTexts()).toEqual([]);
  });

  it("is sent although it is typed back, when the answer to the text before was lost", async () => {
    const { desk, sent, passage, server } = opened();
    server.answer = async () => UNREACHABLE;
    desk.type(passage, "a");
    await vi.advanceTimersByTimeAsync(900);

    server.answer = async (seen) => savedAs(seen);
    desk.type(passage, "");
    await vi.advanceTimersByTimeAsync(5_000);

    expect(sent.at(-1)).toEqual({ revision: 1, text: "" });
  });

  it("takes over what the server made of the text", async () => {
    const { desk, sent, passage, server } = opened();
    server.answer = async ({ text = "", revision }) => savedAs({ revision, text: text.trimEnd() });

    desk.type(passage, "a  ");
    await vi.advanceTimersByTimeAsync(10_000);

    expect(sent.length).toBe(1);
    expect(desk.draftOf("p1")).toBeUndefined();
  });
});
