import type { GivenPair } from "@/domain/memory/given-pair";
import { unitIndex } from "@/domain/memory/unit-index";
import type { Db } from "../db";
import { md5 } from "./remember";

type Into = { readonly memoryId: string; readonly importId: string };

/** Puts pairs that a file brought into a memory, in one statement however many. */
export async function storeUnits(
  db: Db,
  { memoryId, importId }: Into,
  pairs: readonly GivenPair[],
): Promise<void> {
  const units = pairs.map(({ codes, ...pair }) => {
    const { identity, ...index } = unitIndex(pair);
    return { ...pair, codes: codes.length === 0 ? null : codes, identity: md5(identity), ...index };
  });
  await db.$executeRaw`
    insert into "MemoryUnit" (id, "memoryId", "importId", "sourceLanguage", "targetLanguage", source,
                              target, codes, identity, pairs, words, key, translator, at)
    select uuid_v7(), ${memoryId}::uuid, ${importId}::uuid, u."sourceLanguage", u."targetLanguage",
           u.source, u.target, coalesce(u.codes, '[]'), u.identity, u.pairs, u.words, u.key,
           u.translator, coalesce(u.at, now())
      from json_to_recordset(${JSON.stringify(units)}::json)
        as u("sourceLanguage" text, "targetLanguage" text, source text, target text, codes jsonb,
             identity text, pairs int[], words tsvector, key text, translator text, at timestamptz)`;
}
