import type { GivenPair } from "@/domain/memory/given-pair";
import { unitIndex } from "@/domain/memory/unit-index";
import { Prisma } from "@/prisma/client/client";
import type { Ask } from "../own-connection";
import { turnAfter } from "../turn-after";
import { uuidV7 } from "../uuid-v7";
import { md5 } from "./remember";

type Batch = {
  readonly importId: string;
  /** Entries of the file that were stored before this batch, and after it. */
  readonly from: number;
  readonly to: number;
  /** Of these, those that hold no pair. */
  readonly skipped: number;
};

/** Units as PostgreSQL reads them: a list in JSON. */
export type Units = string & { readonly [made]: true };

declare const made: unique symbol;

/** The units of pairs that a file brought, each once. */
export async function unitsOf(pairs: readonly GivenPair[]): Promise<Units> {
  const now = Date.now();
  const units: ReturnType<typeof unitOf>[] = [];
  for (const [at, pair] of distinct(pairs).entries()) {
    units.push(unitOf(pair, uuidV7(now, at)));
    await turnAfter(at);
  }
  return JSON.stringify(units) as Units;
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
      select u.id, claimed."memoryId", claimed.id, u."sourceLanguage", u."targetLanguage",
             u.source, u.target, coalesce(u.codes, '[]'), u.identity, u.pairs, u.words, u.key,
             u.translator, coalesce(u.at, now())
        from claimed,
             json_to_recordset(${units}::json)
               as u(id uuid, "sourceLanguage" text, "targetLanguage" text, source text,
                    target text, codes jsonb, identity text, pairs int[], words tsvector, key text,
                    translator text, at timestamptz)
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
    codes: pair.codes.length === 0 ? undefined : pair.codes,
    sourceLanguage: pair.sourceLanguage,
    targetLanguage: pair.targetLanguage,
    identity: md5(identity),
    pairs,
    words,
    key: pair.key,
    translator: pair.translator,
    at: pair.at,
  };
}
