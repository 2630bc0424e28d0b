import { describe, expect, it } from "vitest";
import type { Outline } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/outline";
import type { Passage } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/passage";
import {
  Passages,
  type Source,
} from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/passages";
import { passageWith } from "./given-passage";

describe("Passages", () => {
  it("knows how every passage stands before its row is there", () => {
    const { passages } = opened(1_000);

    expect(passages.count).toBe(1_000);
    expect(passages.at(900)).toBeUndefined();
    expect(passages.entryAt(900)?.status).toBe("untranslated");
    expect(passages.counts().untranslated).toBe(1_000);
  });

  it("reads everything, what is near first, and nothing twice", async () => {
    const { passages, pages } = opened(1_000);

    const done = everythingRead(passages);
    passages.readAll(() => 450, new AbortController().signal);
    await done;

    expect(pages[0]).toBe(400);
    expect(pages.toSorted((one, other) => one - other)).toEqual([0, 200, 400, 600, 800]);
  });

  it("finds the next that waits behind the reader, and round again", () => {
    const { passages, rows } = opened(10);
    for (const at of [2, 7])
      passages.learn({ ...rowAt(rows, at), revision: 2, status: "submitted" });

    const submitted = (from: number) => passages.next(from, ({ status }) => status === "submitted");

    expect([submitted(0), submitted(2), submitted(7)]).toEqual([2, 7, 2]);
  });

  it("leaves an answer aside that is older than what it knows", () => {
    const { passages, rows } = opened(10);
    passages.learn({ ...rowAt(rows, 3), revision: 5, text: "neu" });

    passages.learn({ ...rowAt(rows, 3), revision: 4, text: "alt" });

    expect(passages.at(3)?.text).toBe("neu");
  });

  it("puts rows in place of others when the pairing is edited, and forgets the old", () => {
    const { passages, rows } = opened(10);
    const merged = { ...rowAt(rows, 3), revision: 2, text: "beide", status: "submitted" as const };

    passages.splice({ pairing: 2, at: 3, removed: 2, inserted: [merged] });

    expect(passages.count).toBe(9);
    expect(passages.at(3)).toEqual(merged);
    expect(passages.indexOf("p5")).toBe(4);
    expect(passages.indexOf("p4")).toBe(-1);
    expect(passages.counts().submitted).toBe(1);
  });

  it("makes an edit once, however often it is told of it", () => {
    const { passages, rows } = opened(10);
    const change = { pairing: 2, at: 3, removed: 2, inserted: [rowAt(rows, 3)] };

    passages.splice(change);
    passages.splice(change);

    expect(passages.count).toBe(9);
  });

  it("reads outline and rows anew when somebody else has edited the pairing", async () => {
    const { passages, world } = opened(10);
    world.rows = world.rows.slice(0, 8).map((row) => ({ ...row, text: "anders" }));
    world.pairing = 2;

    await passages.reread(4);

    expect(passages.pairing).toBe(2);
    expect(passages.count).toBe(8);
    expect(passages.at(4)?.text).toBe("anders");
  });

  it("takes in what changed before it began to listen", async () => {
    const { passages, world } = opened(10);
    world.rows = world.rows.map((row) => ({ ...row, revision: 2, text: "anders" }));

    await passages.again(0, 10);

    expect(passages.at(9)?.text).toBe("anders");
  });

  it("reads the outline anew when the pairing changed before it began to listen", async () => {
    const { passages, world } = opened(10);
    world.rows = world.rows.slice(1);
    world.pairing = 2;

    await passages.again(0, 10);

    expect(passages.count).toBe(9);
    expect(passages.at(0)?.id).toBe("p1");
  });

  it("leaves rows aside that belong to a pairing that is over", async () => {
    const { passages, rows, hold } = opened(400);
    const release = hold();
    const reading = passages.want(250, 260);
    passages.splice({ pairing: 2, at: 3, removed: 2, inserted: [rowAt(rows, 3)] });

    release();
    await reading;

    expect(passages.at(250)).toBeUndefined();
  });
});

/** A version of so many passages, of which the first ten rows are there. */
function opened(count: number) {
  const rows = Array.from({ length: count }, (_, position) =>
    passageWith({ id: `p${position}`, position }),
  );
  const world = { rows, pairing: 1 };
  const pages: number[] = [];
  let held: Promise<void> = Promise.resolve();
  const source: Source = {
    page: async (from, size) => {
      pages.push(from);
      const page = world.rows.slice(from, from + size);
      await held;
      return { ok: true, value: { rows: page } };
    },
    one: async (id) => ({
      ok: true,
      value: world.rows.find((row) => row.id === id) ?? passageWith(),
    }),
    outline: async () => ({ ok: true, value: outlineOf(world.rows, world.pairing) }),
  };
  const first = { outline: outlineOf(rows, 1), rows: rows.slice(0, 10), from: 0 };
  const hold = () => {
    let release = () => {};
    held = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  };
  return { passages: new Passages(first, source), rows, pages, world, hold };
}

function outlineOf(rows: readonly Passage[], pairing: number): Outline {
  return {
    pairing,
    statuses: rows.map(({ status }) => status[0]).join(""),
    confidence: rows.map(() => -1),
    gaps: "-".repeat(rows.length),
    contentious: [],
    reviews: [],
  };
}

function rowAt(rows: readonly Passage[], at: number): Passage {
  const row = rows[at];
  if (row === undefined) throw new Error(`There is no row ${at}.`);
  return row;
}

function everythingRead(passages: Passages): Promise<void> {
  return new Promise((resolve) => {
    passages.watch(() => {
      const indices = Array.from({ length: passages.count }, (_, index) => index);
      if (indices.every((index) => passages.at(index) !== undefined)) resolve();
    });
  });
}
