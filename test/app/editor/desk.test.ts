import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  Desk,
  type Seen,
} from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/desk";
import { Drawer } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/drawer";
import type { Word } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/elsewhere";
import type { Passage } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/passage";
import type { Answer } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/request";
import { passageWith } from "./given-passage";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

const UNREACHABLE = { ok: false, refused: "unreachable", detail: {} } as const;

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

    server.answer = async (seen) =>
      seen.revision === 1 ? theirs("Das", 2) : savedAs(seen);
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

describe("handing in", () => {
  it("takes along what is not saved yet", async () => {
    const { desk, passage } = opened();
    const seen: Seen[] = [];
    desk.type(passage, "a");

    await desk.deed("p1", async (each) => savedAs((seen.push(each), each)), { withText: true });
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

    const done = desk.deed("p1", async (each) => savedAs((seen.push(each), each)), {
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

    await desk.deed("p1", async (each) => savedAs((seen.push(each), each)));

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

/** A desk with one passage, a server that saves, and everything that was sent to it. */
function opened(tab = "this tab") {
  let passage = passageWith();
  const sent: Seen[] = [];
  const told: Desk[] = [];
  const server = { answer: async (seen: Seen): Promise<Answer<Passage>> => savedAs(seen) };
  const drawer = new Drawer({ userId: "u1", versionId: "v1", tab });
  const desk = new Desk({
    save: (_id, { revision, text }) => {
      sent.push({ revision, text });
      return server.answer({ revision, text });
    },
    latest: () => passage,
    learn: (row) => {
      passage = row;
    },
    say: (word: Word) => {
      for (const other of told) other.hear(word);
    },
    drawer,
  });
  return {
    desk,
    sent,
    server,
    drawer,
    passage,
    latest: () => passage,
    tell: (other: Desk) => void told.push(other),
  };
}

function savedAs({ revision, text = "" }: Seen): Answer<Passage> {
  return { ok: true, value: passageWith({ text, revision: revision + 1, status: "draft" }) };
}

function theirs(text: string, revision: number): Answer<Passage> {
  return {
    ok: false,
    refused: "conflict",
    detail: { theirs: { text, revision, status: "draft", by: "Bea" } },
  };
}

function keptTexts(): string[] {
  return Object.values(localStorage).map((written) => JSON.parse(written).text);
}
