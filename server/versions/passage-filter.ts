import { z } from "zod";
import { checks } from "@/domain/checks";
import type { Judged } from "@/domain/review/quality";
import { STATUSES } from "@/domain/review/status";
import { Prisma } from "@/prisma/client/client";
import { Origin } from "@/prisma/client/enums";
import type { Actor, PermittedProject } from "../access";
import type { Db } from "../db";
import { checkVersion } from "../findings/check-project";

const checkId = z.enum(checks.map(({ id }) => id));

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
  /** With findings that nobody has dismissed: of any kind, errors, or those of one check. */
  finding: left(z.union([z.enum(["any", "error"]), checkId])),
  /** Changed at this time or later: a day, or a moment. */
  since: left(z.union([z.iso.date(), z.iso.datetime({ offset: true })])),
};

export type PassageFilter = z.infer<z.ZodObject<typeof passageFilter>>;

type Asked = {
  readonly actor: Actor;
  readonly project: PermittedProject;
  readonly versionId: string;
};

/**
 * The conditions on "Passage" p, for a `where`. Findings are stored nowhere: where they are asked for
 * the checks are run, over as many passages as `checkVersion` does.
 */
export async function filteredPassages(
  db: Db,
  { actor, project, versionId }: Asked,
  filter: PassageFilter,
): Promise<Prisma.Sql> {
  const conditions = Prisma.sql`p."versionId" = ${versionId}::uuid and ${conditionsOf(filter, actor)}`;
  if (filter.finding === undefined) return conditions;
  const ids = await withFindings(db, { project, versionId }, filter.finding);
  return Prisma.sql`${conditions} and p.id = any(${ids}::uuid[])`;
}

async function withFindings(
  db: Db,
  { project, versionId }: Omit<Asked, "actor">,
  asked: string,
): Promise<string[]> {
  const isAsked = ({ check, severity, dismissed }: Judged) =>
    dismissed === null &&
    (asked === "any" || check === asked || (asked === "error" && severity === "error"));
  const found = await checkVersion(db, project, versionId);
  return [...found].flatMap(([id, findings]) => (findings.some(isAsked) ? id : []));
}

function conditionsOf(filter: PassageFilter, { userId }: Actor): Prisma.Sql {
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

/**
 * Letter forms, harakat, case and digits' script do not count. What nobody has read yet is read here.
 * Each passage is asked by itself: the first two hundred of a common word are soon together.
 */
function worded(text: string): Prisma.Sql {
  const asked = Prisma.sql`fold_letters(${`%${text.replace(/[\\%_]/gu, "\\$&")}%`})`;
  return Prisma.sql`(exists (
    select from "PassageWords" w where w."passageId" = p.id and w.folded like ${asked}
  ) or exists (
    select from "PassageUnread" u cross join words_of(array[u."passageId"]) now
     where u."passageId" = p.id and now.folded like ${asked}))`;
}

function remarked(remarks: "open" | "mine", userId: string): Prisma.Sql {
  const mine = Prisma.sql`(${[userId]}::text[] <@ c.mentions or exists (
    select from "Comment" a where a."threadId" = c.id and ${[userId]}::text[] <@ a.mentions))`;
  return Prisma.sql`p.id in (
    select c."passageId" from "Comment" c
     where c."versionId" = p."versionId" and c."threadId" is null and c."resolvedAt" is null
       and ${remarks === "mine" ? mine : Prisma.sql`true`})`;
}
