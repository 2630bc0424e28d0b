import { Prisma } from "@/prisma/client/client";
import type { Ask, OwnConnection } from "../own-connection";
import { UNIT_COLUMNS, type Units } from "./units-of-import";

type Batch = {
  readonly importId: string;
  /** Entries of the file that were stored before this batch, and after it. */
  readonly from: number;
  readonly to: number;
  /** Of these, those that hold no pair. */
  readonly skipped: number;
};

/**
 * Puts units that a file brought into a memory, and says how far the file is read, both or neither.
 * What the memory holds already, key and all, is not stored again.
 * @returns whether they were stored: not where another worker has read further in the meantime
 */
export async function storeUnits(
  { ask, copy }: OwnConnection,
  { importId, from, to, skipped }: Batch,
  units: Units,
): Promise<boolean> {
  const held = await rowsHeld(ask, importId, units);
  await ask(Prisma.sql`begin`);
  const claimed = await ask(Prisma.sql`
    update "MemoryImport" set entries = ${to}, skipped = skipped + ${skipped}
     where id = ${importId}::uuid and entries = ${from}
    returning id`);
  if (claimed.length > 0) await copy(COPY, units.rows.pieces(held));
  await ask(Prisma.sql`commit`);
  return claimed.length > 0;
}

const COPY = `copy "MemoryUnit" (${UNIT_COLUMNS.map((name) => `"${name}"`).join(", ")}) from stdin (format binary)`;

/** The rows of units that a memory holds already. */
async function rowsHeld(
  ask: Ask,
  importId: string,
  { pairs, identities }: Units,
): Promise<Set<number>> {
  // Of most, nothing is held that has their source: so the texts need not be sent.
  const known = await ask<{ row: number }>(Prisma.sql`
    select u.row::int - 1 as row
      from unnest(${identities}::text[], ${pairs.map(({ sourceLanguage }) => sourceLanguage)}::text[],
                  ${pairs.map(({ targetLanguage }) => targetLanguage)}::text[])
             with ordinality as u(identity, "sourceLanguage", "targetLanguage", row)
     where ${isHeld(importId, Prisma.empty)}`);
  if (known.length === 0) return new Set();
  const asked = known.map(({ row }) => ({ row, ...pairs[row], identity: identities[row] }));
  const held = await ask<{ row: number }>(Prisma.sql`
    select u.row
      from json_to_recordset(${JSON.stringify(asked)}::json)
             as u(row int, identity text, "sourceLanguage" text, "targetLanguage" text, source text,
                  target text, key text)
     where ${isHeld(
       importId,
       Prisma.sql`and k.source = u.source and k.target = u.target and k.key is not distinct from u.key`,
     )}`);
  return new Set(held.map(({ row }) => row));
}

/**
 * Each is looked up by the index, hence `offset 0`: a join would read the whole memory for each batch.
 * And whose memory it is stays unsaid: of one that is new, PostgreSQL thinks it is empty, and reads it all.
 */
const isHeld = (importId: string, further: Prisma.Sql) => Prisma.sql`exists (
  select 1 from "MemoryUnit" k
   where k."memoryId" = (select "memoryId" from "MemoryImport" where id = ${importId}::uuid)
     and k."sourceLanguage" = u."sourceLanguage" and k."targetLanguage" = u."targetLanguage"
     and k.identity = u.identity ${further}
  offset 0)`;
