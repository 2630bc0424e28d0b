import { createHash } from "node:crypto";
import { Prisma } from "@/prisma/client/client";

const MARK = "/* planned once */";

/**
 * Stands in a statement that Postgres is to plan once for each connection, and not each time: what
 * people do at every pause of typing costs more to plan than to do. Only for statements whose plan is
 * the same whatever they are asked about (rows found by their key), and of few different wordings.
 */
export const PLANNED_ONCE = Prisma.raw(MARK);

const names = new Map<string, string>();

/** The name under which a connection keeps a marked statement; none for all others. */
export function statementName({ sql }: { readonly sql: string }): string {
  if (!sql.includes(MARK)) return "";
  const known = names.get(sql) ?? createHash("md5").update(sql).digest("hex");
  names.set(sql, known);
  return known;
}
