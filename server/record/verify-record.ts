import { type Break, breakAt, type Link, START } from "@/domain/record/chain";
import type { SealedEntry } from "@/domain/record/entry";
import { type PermittedProject, projectOfMachine } from "../access";
import { db } from "../db";
import { sealRecord } from "./seal-record";
import { sealedEntries } from "./sealed-entries";
import { sha256 } from "./sha256";

export type VerifiedRecord = {
  readonly id: string;
  readonly name: string;
  readonly entries: number;
  /** The last link. Kept elsewhere, it also proves later that nothing was cut off at the end. */
  readonly head: Link;
  readonly breaks: readonly {
    readonly number: number;
    readonly why: Break;
    readonly at: string;
    readonly deed: string;
  }[];
  /** The link that was kept elsewhere, if one was named, is in the chain. */
  readonly holdsKept: boolean | null;
};

/** Entries read at once. */
const STRETCH = 5_000;

/** Proves the chain of one project, or of every project, for whoever runs the machine. */
export async function verifyRecord(
  projectId: string | null,
  kept: Link | null = null,
): Promise<VerifiedRecord[]> {
  const projects = await db.project.findMany({
    where: projectId === null ? {} : { id: projectId },
    select: { id: true, name: true },
    orderBy: { createdAt: "asc" },
  });
  const verified: VerifiedRecord[] = [];
  for (const project of projects) {
    verified.push({ ...project, ...(await verifiedChain(projectOfMachine(project), kept)) });
  }
  return verified;
}

async function verifiedChain(project: PermittedProject, kept: Link | null) {
  await sealRecord(db, project);
  const breaks: VerifiedRecord["breaks"][number][] = [];
  let [head, entries, holdsKept] = [START, 0, false];
  for await (const entry of chainOf(project)) {
    const { number, at, deed, hash } = entry;
    const why = breakAt(head, entry, sha256);
    if (why !== null) breaks.push({ number, why, at, deed });
    head = { number, hash };
    entries += 1;
    holdsKept ||= number === kept?.number && hash === kept.hash;
  }
  return { entries, head, breaks, holdsKept: kept === null ? null : holdsKept };
}

async function* chainOf(project: PermittedProject): AsyncGenerator<SealedEntry> {
  let after = 0;
  for (;;) {
    const stretch = await sealedEntries(db, project, { after, most: STRETCH });
    yield* stretch;
    after = stretch.at(-1)?.number ?? after;
    if (stretch.length < STRETCH) return;
  }
}
