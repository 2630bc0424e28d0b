import type { ReviewRules } from "@/domain/review/steps";
import { Prisma } from "@/prisma/client/client";
import type { Role } from "@/prisma/client/enums";
import type { Db } from "./db";
import { Refusal } from "./refusal";
import { PLANNED_ONCE } from "./statement-name";

/** Whoever is asking. Made from a session, an API key or the CLI's login; use cases cannot tell which. */
export type Actor = { readonly userId: string };

export type Action =
  | "read" // see documents, versions, passages, their history and the record
  | "comment"
  | "write" // type, restore, submit
  | "pair" // merge, split, shift, confirm
  | "review" // approve, return, accept an omission
  | "import" // bring in documents and versions
  | "export"
  | "propose" // a term, or another one
  | "agree" // on terms
  | "assign" // people, languages, invitations
  | "settings"; // the project's name and rules

const READER = ["read", "export"] as const satisfies readonly Action[];
const TRANSLATOR = [
  ...READER,
  "comment",
  "write",
  "pair",
  "propose",
] as const satisfies readonly Action[];
const REVIEWER = [...TRANSLATOR, "review"] as const satisfies readonly Action[];
const MANAGER = [
  ...REVIEWER,
  "import",
  "agree",
  "assign",
  "settings",
] as const satisfies readonly Action[];

/** Who may do what in a project. It can be read aloud to a customer. */
const MAY: Record<Role, readonly Action[]> = {
  reader: READER,
  translator: TRANSLATOR,
  reviewer: REVIEWER,
  manager: MANAGER,
  owner: MANAGER,
};

/** Also asked by screens, to show only what will not be refused. */
export function may(role: Role, action: Action): boolean {
  return MAY[role].includes(action);
}

/** Everything that a role may do. */
export function rightsOf(role: Role): readonly Action[] {
  return MAY[role];
}

declare const permitted: unique symbol;

/**
 * A project id that `permit` has let through. Queries ask for this type, so
 * one that forgot to ask permission does not compile.
 */
export type PermittedProject = string & { readonly [permitted]: true };

export type Permit = {
  readonly project: PermittedProject;
  readonly role: Role;
  /** The languages the person works in; empty means all. */
  readonly languages: readonly string[];
  readonly allowsOwnApproval: boolean;
  /** Findings that are errors keep a passage from being submitted and approved. */
  readonly errorsBlock: boolean;
  /** What stands as a machine wrote it is not submitted without saying so. */
  readonly machineGate: boolean;
  /** A text that is handed in goes to the same sources that nobody has begun. */
  readonly fillsRepetitions: boolean;
  /** The hash of the project's own rules for sentences, if it has any. */
  readonly sentenceRules: string | null;
} & ReviewRules;

/**
 * Refuses `not-found` to whoever is not of the project (a stranger must not learn that it exists)
 * and `forbidden` to members whose role does not allow the action.
 */
export async function permit(
  db: Db,
  actor: Actor,
  action: Action,
  projectId: string,
): Promise<Permit> {
  return (await permitAnd(db, actor, { action, projectId, wanted: NOTHING })).permit;
}

/**
 * The same, and in the same query what the deed is about: `wanted` is one value of JSON, given to
 * nobody who is refused.
 */
export async function permitAnd<T>(
  db: Db,
  actor: Actor,
  { action, projectId, wanted }: { action: Action; projectId: string; wanted: Prisma.Sql },
): Promise<{ permit: Permit; found: T | null }> {
  // One query where Prisma makes two: it is asked before everything that anybody does.
  const [asked] = await db.$queryRaw<(Member & { found: T | null })[]>`
    ${PLANNED_ONCE} select ${MEMBER}, ${wanted} as found
      from "Member" m
      join "Project" p on p.id = m."projectId"
     where m."projectId" = ${projectId}::uuid and m."userId" = ${actor.userId}`;
  if (asked === undefined) throw new Refusal("not-found");
  const { found, ...member } = asked;
  if (!may(member.role, action)) throw new Refusal("forbidden", { action });
  return { permit: { project: projectId as PermittedProject, ...member }, found };
}

/** The permits of several people for the same, by who they are; whoever is refused has none. */
export async function permits(
  db: Db,
  actors: readonly Actor[],
  action: Action,
  projectId: string,
): Promise<ReadonlyMap<string, Permit>> {
  const ids = actors.map(({ userId }) => userId);
  const members = await db.$queryRaw<(Member & { userId: string })[]>`
    ${PLANNED_ONCE} select ${MEMBER}, m."userId"
      from "Member" m
      join "Project" p on p.id = m."projectId"
     where m."projectId" = ${projectId}::uuid and m."userId" = any(${ids}::text[])`;
  return new Map(
    members
      .filter(({ role }) => may(role, action))
      .map(({ userId, ...member }) => [
        userId,
        { project: projectId as PermittedProject, ...member },
      ]),
  );
}

const NOTHING = Prisma.sql`null::json`;

type Member = Omit<Permit, "project">;

const MEMBER = Prisma.sql`
           m.role::text as role, coalesce(m.languages, '{}') as languages, p."allowsOwnApproval",
           p."errorsBlock", p."machineGate", p.steps, p."contentiousStep",
           p."allowsSamePerson", p."fillsRepetitions",
           (select s.hash from "SentenceRules" s where s."projectId" = p.id) as "sentenceRules"`;

/** Refuses `forbidden` when a person does not work in a language. */
export function inTheirLanguage({ languages }: Permit, language: string): void {
  if (languages.length > 0 && !languages.includes(language)) {
    throw new Refusal("forbidden", { language });
  }
}

/**
 * For the worker alone: the project of a job that somebody was permitted to start. The job must end
 * in good order even if that person has left the project since.
 */
export function projectOfJob({ projectId }: { readonly projectId: string }): PermittedProject {
  return projectId as PermittedProject;
}

/** For the command line alone: whoever runs the machine may prove the record of every project on it. */
export function projectOfMachine({ id }: { readonly id: string }): PermittedProject {
  return id as PermittedProject;
}
