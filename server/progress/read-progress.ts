import { z } from "zod";
import type { Progress } from "@/domain/review/progress";
import type { Prisma } from "@/prisma/client/client";
import { type Actor, type PermittedProject, permit } from "../access";
import { transaction } from "../db";
import { AGES, CREDITS, VERSIONS, WAITS, WORDS } from "./queries";

export const readProgressInput = z.object({ projectId: z.uuid() });

/** How many days back words are counted, today among them. */
const DAYS = 28;

const version = z.object({
  documentId: z.string(),
  document: z.string(),
  sourceLanguage: z.string(),
  versionId: z.string(),
  version: z.string(),
  language: z.string(),
  untranslated: z.int(),
  draft: z.int(),
  submitted: z.int(),
  returned: z.int(),
  approved: z.int(),
  outdated: z.int(),
});

const wait = z.object({
  status: z.enum(["submitted", "returned"]),
  from: z.string().nullable(),
  to: z.array(z.string()),
  count: z.int(),
  since: z.date(),
});

const age = z.object({ days: z.int(), submitted: z.int(), returned: z.int() });

const credit = z.object({
  writer: z.string().nullable(),
  accepted: z.int(),
  corrected: z.int(),
  returned: z.int(),
});

const day = z.object({ day: z.string(), words: z.int(), passages: z.int() });

/** How a project stands, for whoever gives out work. Five queries, whatever its size. */
export async function readProgress(
  actor: Actor,
  { projectId }: z.infer<typeof readProgressInput>,
): Promise<Progress> {
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "assign", projectId);
    const { name } = await tx.project.findUniqueOrThrow({
      where: { id: project },
      select: { name: true },
    });
    const ask = async <Row>(
      row: z.ZodType<Row>,
      query: (project: PermittedProject) => Prisma.Sql,
    ) => z.array(row).parse(await tx.$queryRaw(query(project)));
    return {
      name,
      versions: await ask(version, VERSIONS),
      waits: await ask(wait, WAITS),
      ages: await ask(age, AGES),
      credits: await ask(credit, CREDITS),
      days: await ask(day, (one) => WORDS(one, DAYS)),
    };
  });
}
