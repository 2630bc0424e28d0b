import { z } from "zod";
import { STATUSES } from "@/domain/review/status";
import { Prisma } from "@/prisma/client/client";
import { Origin } from "@/prisma/client/enums";
import type { Actor } from "../access";

/** What is not said, or left empty in an address, does not narrow anything. */
const left = <T extends z.ZodType>(said: T) =>
  z.preprocess((given) => (given === "" ? undefined : given), said.optional());

/** Which passages of a version somebody wants to see. It stands in addresses as it is. */
export const passageFilter = {
  /** Words of the source, of the translation or a key, as they stand there but for letter forms. */
  text: z.string().trim().max(500).default(""),
  status: left(z.enum(STATUSES)),
  /** Who wrote, mended or handed in what stands there. */
  person: left(z.string().max(100)),
  origin: left(z.enum(Origin)),
  /** With open comments, or with such that name the one who asks. */
  remarks: left(z.enum(["open", "mine"])),
  /** Paired less surely than this, from 0 to 1, and confirmed by nobody. */
  below: left(z.coerce.number().min(0).max(1)),
  /** Changed at this time or later: a day, or a moment. */
  since: left(z.union([z.iso.date(), z.iso.datetime({ offset: true })])),
};

export type PassageFilter = z.infer<z.ZodObject<typeof passageFilter>>;

/** The conditions on "Passage" p, for a `where`. */
export function conditionsOf(filter: PassageFilter, { userId }: Actor): Prisma.Sql {
  const { text, status, person, origin, remarks, below, since } = filter;
  const conditions = [
    status && Prisma.sql`p.status = ${status}::"Status"`,
    person && Prisma.sql`${person} in (p."writtenById", p."correctedById", p."submittedById")`,
    origin &&
      Prisma.sql`exists (select from "Revision" r where r."passageId" = p.id
                          and r.number = p.revision and r.origin = ${origin}::"Origin")`,
    remarks && remarked(remarks, userId),
    below !== undefined && Prisma.sql`(p.confidence < ${below} and not p.confirmed)`,
    since && Prisma.sql`p."updatedAt" >= ${since}::timestamptz`,
    text !== "" && worded(text),
  ].filter((condition) => condition instanceof Prisma.Sql);
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, " and ");
}

/** Letter forms, harakat, case and digits' script do not count. */
function worded(text: string): Prisma.Sql {
  const asked = `%${text.replace(/[\\%_]/gu, "\\$&")}%`;
  return Prisma.sql`(
    fold_letters(p.text) like fold_letters(${asked})
    or exists (select from "PassageParagraph" l
                 join "Paragraph" g on g.id = l."paragraphId"
                where l."passageId" = p.id
                  and (fold_letters(g.text) like fold_letters(${asked})
                       or lower(g.key) like lower(${asked}))))`;
}

function remarked(remarks: "open" | "mine", userId: string): Prisma.Sql {
  const mine = Prisma.sql`(${[userId]}::text[] <@ c.mentions or exists (
    select from "Comment" a where a."threadId" = c.id and ${[userId]}::text[] <@ a.mentions))`;
  return Prisma.sql`p.id in (
    select c."passageId" from "Comment" c
     where c."versionId" = p."versionId" and c."threadId" is null and c."resolvedAt" is null
       and ${remarks === "mine" ? mine : Prisma.sql`true`})`;
}
