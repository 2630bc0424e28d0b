import type { PermittedProject } from "../access";
import { type Db, transaction } from "../db";
import type { Used } from "./provider";

/** What was answered before to the same question: it is neither sent nor paid for twice. */
export async function knownAnswer(
  db: Db,
  project: PermittedProject,
  asked: string,
): Promise<string | undefined> {
  const known = await db.machineAnswer.findUnique({
    where: { projectId_asked: { projectId: project, asked } },
    select: { markup: true },
  });
  return known?.markup;
}

type Kept = {
  readonly key: string;
  /** Null where it is of no use. */
  readonly markup: string | null;
  readonly used: Used;
  readonly provider: string;
  /** For a million. */
  readonly price: number;
};

/** Keeps an answer, and counts what it used up. */
export async function keepAnswer(
  project: PermittedProject,
  { key, markup, used, provider, price }: Kept,
): Promise<void> {
  const { characters, inputTokens, outputTokens } = used;
  const cost = ((characters + inputTokens + outputTokens) * price) / 1_000_000;
  await transaction(async (tx) => {
    await tx.$executeRaw`
      insert into "MachineAnswer" ("projectId", asked, markup)
      select ${project}::uuid, ${key}, ${markup}::text where ${markup}::text is not null
      on conflict do nothing`;
    await tx.$executeRaw`
      insert into "MachineUse" as u ("projectId", provider, month, requests, characters,
                                     "inputTokens", "outputTokens", cost)
      values (${project}::uuid, ${provider}, to_char(now() at time zone 'utc', 'YYYY-MM'), 1,
              ${characters}, ${inputTokens}, ${outputTokens}, ${cost})
      on conflict ("projectId", provider, month) do update
         set requests = u.requests + 1, characters = u.characters + excluded.characters,
             "inputTokens" = u."inputTokens" + excluded."inputTokens",
             "outputTokens" = u."outputTokens" + excluded."outputTokens",
             cost = u.cost + excluded.cost`;
  });
}
