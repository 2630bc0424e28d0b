import type { Paragraph } from "@/domain/formats/format";
import { Prisma } from "@/prisma/client/client";

/** What a paragraph keeps of how a file is read: the columns, and their types in JSON. */
const TYPES = {
  ...{ position: "int", kind: "text", level: "int", key: "text", context: "text" },
  ...{ comment: "text", maxLength: "int", flags: "text[]", form: "text", isMade: "boolean" },
  ...{ text: "text", codes: "jsonb" },
} as const satisfies Record<"position" | Exclude<keyof Paragraph, Elsewhere>, string>;

/** What other tables and languages hold. */
type Elsewhere = "unit" | "target";

const NAMES = Object.keys(TYPES).map((name) => `"${name}"`);

export const PARAGRAPH_COLUMNS = Prisma.raw(NAMES.join(", "));

/** The same of a row that goes by this name in a statement. */
export const columnsOf = (row: "g" | "given") =>
  Prisma.raw(NAMES.map((name) => `${row}.${name}`).join(", "));

type Placed = Paragraph & { readonly id?: string; readonly position: number };

/** For a `from`: rows that go by the name of `given`, with these columns and an id where there is one. */
export function givenParagraphs(paragraphs: readonly Placed[]): Prisma.Sql {
  const rows = paragraphs.map((each) => ({
    ...each,
    ...{ flags: each.flags ?? [], isMade: each.isMade ?? false },
  }));
  const types = Object.entries(TYPES).map(([name, type]) => `"${name}" ${type}`);
  return Prisma.sql`json_to_recordset(${JSON.stringify(rows)}::json) as given
                    (id uuid, ${Prisma.raw(types.join(", "))})`;
}
