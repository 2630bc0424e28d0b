import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wordPlaces } from "@/domain/memory/word-places";
import { Prisma } from "@/prisma/client/client";
import { CopyRows } from "@/server/copy-rows";
import { db } from "@/server/db";
import { indexColumns } from "@/server/memory/index-columns";
import { onOwnConnection } from "@/server/own-connection";
import { uuidsV7 } from "@/server/uuid-v7";

const COPY = 'copy "Copied" from stdin (format binary)';
const none: ReadonlySet<number> = new Set();

beforeAll(async () => {
  await db.$executeRaw`
    create table "Copied" (id uuid, said text, list int[], words tsvector, json jsonb, at timestamptz)`;
}, 60_000);
afterAll(async () => {
  await db.$executeRaw`drop table "Copied"`;
});

type Row = { said: string | undefined; list: readonly number[]; words: string; at: number };

async function copied(given: readonly Row[], leftOut = none) {
  const rows = new CopyRows(6);
  const ids = uuidsV7(Date.UTC(2026, 2, 1), given.length);
  given.forEach(({ said, list, words, at }, nth) => {
    rows.begin();
    rows.bytes(ids[nth] as Uint8Array);
    rows.text(said);
    rows.numbers(list);
    rows.vector(wordPlaces(words, ""));
    rows.json(JSON.stringify({ said }));
    rows.time(at);
  });
  return onOwnConnection(async ({ ask, copy }) => {
    await ask(Prisma.sql`truncate "Copied"`);
    await copy(COPY, rows.pieces(leftOut));
    return ask<{ id: string; said: string | null; list: number[]; json: object; at: number }>(
      Prisma.sql`
        select id, said, list, json, (extract(epoch from at) * 1000)::float8 as at
          from "Copied" order by id`,
    );
  });
}

const row = fc.record({
  said: fc.option(fc.string({ unit: "grapheme" }), { nil: undefined }),
  list: fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  words: fc.string({ unit: fc.constantFrom(..."aß 9", "کښتۍ", "渡", "𞤀") }),
  at: fc.integer({ min: Date.UTC(1000, 0), max: Date.UTC(9999, 0) }),
});

describe("rows that are copied into a table", () => {
  it("arrive as they are, in their order, without those that are left out", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(row, fc.boolean())), async (some) => {
        const given = some.map(([one]) => one);
        const leftOut = new Set(some.flatMap(([, isOut], at) => (isOut ? [at] : [])));

        const found = await copied(given, leftOut);

        expect(found.map(({ said, list, json, at }) => ({ said, list, json, at }))).toEqual(
          given
            .filter((_, at) => !leftOut.has(at))
            .map(({ said, list, at }) => ({
              ...{ said: said ?? null, list, at },
              json: said === undefined ? {} : { said },
            })),
        );
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("hold the words as PostgreSQL reads them from text", async () => {
    const source = `Die Fähre legt um 9 ab: die Fähre. د بېړۍ ټکټ، 渡船九点开。 ${"x ".repeat(400)}`;
    const texts = { source, target: "", sourceLanguage: "de", targetLanguage: "ps" };

    await copied([{ said: source, list: [], words: source.toLowerCase(), at: 0 }]);

    const [same] = await db.$queryRaw<{ same: boolean }[]>`
      select words = ${indexColumns(texts).words}::tsvector as same from "Copied"`;
    expect(same).toEqual({ same: true });
  });

  it("have identifiers that say when and rise, however many are made at once", async () => {
    const from = Date.UTC(2026, 2, 1);
    const ids = uuidsV7(from, 10_000).map((id) => Buffer.from(id).toString("hex"));

    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(10_000);
    expect(ids.every((id) => /^.{12}7.{3}[89ab]/.test(id))).toBe(true);
    expect(Number.parseInt(ids[0]?.slice(0, 12) ?? "", 16)).toBe(from);
  });
});
