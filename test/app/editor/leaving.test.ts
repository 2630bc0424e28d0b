import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Drawer } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/drawer";
import { keptTexts, opened } from "./given-open-desk";
import { passageWith } from "./given-passage";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

describe("after a crash", () => {
  it("takes up what was typed and sends it", async () => {
    const crashed = opened();
    crashed.desk.type(crashed.passage, "Das Boot.");
    crashed.desk.close();

    const { desk, sent, drawer, passage } = opened("another tab");
    for (const kept of drawer.all()) desk.takeUp(kept, passage);
    await vi.advanceTimersByTimeAsync(5_000);

    expect(sent).toEqual([{ revision: 1, text: "Das Boot." }]);
    expect(keptTexts()).toEqual([]);
  });

  it("still knows that a machine wrote it", async () => {
    const crashed = opened();
    crashed.desk.type(crashed.passage, "Das Boot.", "machine");
    crashed.desk.close();

    const { desk, sent, drawer, passage } = opened("another tab");
    for (const kept of drawer.all()) desk.takeUp(kept, passage);
    await vi.advanceTimersByTimeAsync(5_000);

    expect(sent).toEqual([{ revision: 1, text: "Das Boot.", origin: "machine" }]);
  });

  it("shows both texts when the passage has changed since", async () => {
    const crashed = opened();
    crashed.desk.type(crashed.passage, "Das Boot.");
    crashed.desk.close();

    const { desk, drawer } = opened("another tab");
    const changed = passageWith({ text: "Die Fähre.", revision: 3 });
    for (const kept of drawer.all()) desk.takeUp(kept, changed);

    expect(desk.draftOf("p1")).toMatchObject({ phase: "conflict", theirs: { text: "Die Fähre." } });
  });

  it("goes on from the save whose answer never came", async () => {
    const crashed = opened();
    crashed.server.answer = () => new Promise(() => {});
    crashed.desk.type(crashed.passage, "Das");
    await vi.advanceTimersByTimeAsync(900);
    crashed.desk.type(crashed.passage, "Das Boot.");
    crashed.desk.close();

    const { desk, sent, drawer } = opened("another tab");
    const arrived = passageWith({ text: "Das", revision: 2 });
    for (const kept of drawer.all()) desk.takeUp(kept, arrived);
    await vi.advanceTimersByTimeAsync(5_000);

    expect(sent).toEqual([{ revision: 2, text: "Das Boot." }]);
  });

  it("leaves the drafts of another person and another version alone", () => {
    const { desk, passage } = opened();
    desk.type(passage, "Das Boot.");

    const place = { userId: "u1", versionId: "v1", tab: "x" };
    expect(new Drawer({ ...place, userId: "u2" }).all()).toEqual([]);
    expect(new Drawer({ ...place, versionId: "v2" }).all()).toEqual([]);
    expect(new Drawer(place).all()).toHaveLength(1);
  });
});

describe("two tabs of one person", () => {
  it("show the same text, and one of them saves it", async () => {
    const here = opened("here");
    const there = opened("there");
    here.tell(there.desk);
    there.tell(here.desk);

    here.desk.type(here.passage, "Das Boot.");
    expect(there.desk.draftOf("p1")).toMatchObject({ text: "Das Boot.", phase: "elsewhere" });
    await vi.advanceTimersByTimeAsync(10_000);

    expect(here.sent).toHaveLength(1);
    expect(there.sent).toHaveLength(0);
    expect(there.latest()).toMatchObject({ text: "Das Boot.", revision: 2 });
    expect(there.desk.draftOf("p1")).toBeUndefined();
  });

  it("lose nothing when the one that was typed in is gone", async () => {
    const here = opened("here");
    const there = opened("there");
    here.tell(there.desk);

    here.desk.type(here.passage, "Das Boot.");
    here.desk.close();
    await vi.advanceTimersByTimeAsync(10_000);

    expect(there.sent).toEqual([{ revision: 1, text: "Das Boot." }]);
  });
});
