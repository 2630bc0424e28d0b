import { db } from "../db";
import { indexColumns } from "./index-columns";

const AT_A_TIME = 500;

type Unit = {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
};

/** Gives units that were remembered by an earlier Enface what they are found by now. For the worker alone. */
export async function indexUnits(): Promise<void> {
  for (;;) {
    const units = await db.$queryRaw<Unit[]>`
      select id, source, target, "sourceLanguage", "targetLanguage"
        from "MemoryUnit" where words is null limit ${AT_A_TIME}`;
    if (units.length === 0) return;
    const indexed = units.map((unit) => ({ id: unit.id, ...indexColumns(unit) }));
    await db.$executeRaw`
      update "MemoryUnit" u set identity = i.identity, pairs = i.pairs, words = i.words
        from json_to_recordset(${JSON.stringify(indexed)}::json)
          as i(id uuid, identity text, pairs int[], words tsvector)
       where u.id = i.id and u.words is null`;
  }
}
