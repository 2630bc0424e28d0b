import type { GivenPair } from "@/domain/memory/given-pair";
import { unitIndex } from "@/domain/memory/unit-index";
import { Prisma } from "@/prisma/client/client";
import type { Ask } from "../own-connection";
import { turnAfter } from "../turn-after";
import { uuidV7 } from "../uuid-v7";
import { md5 } from "./remember";
import { textArray } from "./text-array";

type Batch = {
  readonly importId: string;
  /** Entries of the file that were stored before this batch, and after it. */
  readonly from: number;
  readonly to: number;
  /** Of these, those that hold no pair. */
  readonly skipped: number;
};

/** Units as PostgreSQL reads them: of each column an array. */
export type Units = Readonly<Record<keyof ReturnType<typeof unitOf>, Buffer>>;

/** The units of pairs that a file brought, each once. */
export async function unitsOf(pairs: readonly GivenPair[]): Promise<Units> {
  const now = Date.now();
  const units: ReturnType<typeof unitOf>[] = [];
  for (const [at, pair] of distinct(pairs).entries()) {
    units.push(unitOf(pair, uuidV7(now, at)));
    await turnAfter(at);
  }
  const column = (name: keyof Units) => textArray(units.map((unit) => unit[name]));
  return {
    ...{ id: column("id"), key: column("key"), translator: column("translator"), at: column("at") },
    ...{ sourceLanguage: column("sourceLanguage"), targetLanguage: column("targetLanguage") },
    ...{ source: column("source"), target: column("target"), codes: column("codes") },
    ...{ identity: column("identity"), pairs: column("pairs"), words: column("words") },
  };
}

/**
 * Puts units that a file brought into a memory, and says how far the file is read, in one statement
 * however many. What the memory holds already, key and all, is not stored again.
 * @returns whether they were stored: not where another worker has read further in the meantime
 */
export async function storeUnits(
  ask: Ask,
  { importId, from, to, skipped }: Batch,
  units: Units,
): Promise<boolean> {
  const [done] = await ask<{ claimed: boolean }>(Prisma.sql`
    with claimed as (
      update "MemoryImport" set entries = ${to}, skipped = skipped + ${skipped}
       where id = ${importId}::uuid and entries = ${from}
      returning id, "memoryId"
    ), stored as (
      insert into "MemoryUnit" (id, "memoryId", "importId", "sourceLanguage", "targetLanguage", source,
                                target, codes, identity, pairs, words, key, translator, at)
      select u.id::uuid, claimed."memoryId", claimed.id, u."sourceLanguage", u."targetLanguage",
             u.source, u.target, coalesce(u.codes::jsonb, '[]'), u.identity, u.pairs::int[],
             u.words::tsvector, u.key, u.translator, coalesce(u.at::timestamptz, now())
        from claimed,
             unnest(${units.id}::text[], ${units.sourceLanguage}::text[],
                    ${units.targetLanguage}::text[], ${units.source}::text[],
                    ${units.target}::text[], ${units.codes}::text[], ${units.identity}::text[],
                    ${units.pairs}::text[], ${units.words}::text[], ${units.key}::text[],
                    ${units.translator}::text[], ${units.at}::text[])
               as u(id, "sourceLanguage", "targetLanguage", source, target, codes, identity, pairs,
                    words, key, translator, at)
       where not exists (
         select 1 from "MemoryUnit" k
          where k."memoryId" = claimed."memoryId" and k."sourceLanguage" = u."sourceLanguage"
            and k."targetLanguage" = u."targetLanguage" and k.identity = u.identity
            and k.source = u.source and k.target = u.target and k.key is not distinct from u.key
         -- Each is looked up by the index: a join would read the whole memory for each batch. And whose
         -- memory it is stays unsaid: of one that is new, PostgreSQL thinks it is empty, and reads it all.
         offset 0)
    )
    select exists (select 1 from claimed) as claimed`);
  return done?.claimed ?? false;
}

/** Each pair once. */
function distinct(pairs: readonly GivenPair[]): GivenPair[] {
  const known = new Map<string, GivenPair>();
  for (const pair of pairs) {
    const { source, target, key = "", sourceLanguage, targetLanguage } = pair;
    known.set([sourceLanguage, targetLanguage, key, source, target].join("\0"), pair);
  }
  return [...known.values()];
}

/** As a row; not spread, which is slow where there are millions. */
function unitOf(pair: GivenPair, id: string) {
  const { identity, pairs, words } = unitIndex(pair);
  return {
    id,
    source: pair.source,
    target: pair.target,
    codes: pair.codes.length === 0 ? undefined : JSON.stringify(pair.codes),
    sourceLanguage: pair.sourceLanguage,
    targetLanguage: pair.targetLanguage,
    identity: md5(identity),
    pairs: `{${pairs.join(",")}}`,
    words,
    key: pair.key,
    translator: pair.translator,
    at: pair.at,
  };
}
