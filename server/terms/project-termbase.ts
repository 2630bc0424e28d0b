import { stemmerOf } from "@/domain/terms/stemmer-of";
import { type Termbase, termbaseOf } from "@/domain/terms/termbase";
import type { PermittedProject } from "../access";
import type { Db } from "../db";
import { type AgreedConcept, pairConcepts } from "./pair-concepts";

type Pair = { readonly from: string; readonly to: string };
type Kept = { readonly state: string; readonly termbase: Termbase<AgreedConcept> };

/** Made ready once, and again when the termbase has changed. */
const ready = new Map<string, Kept>();
const MOST_READY = 50;

/** The agreed terms of a pair of languages, ready to be found. */
export async function projectTermbase(
  db: Db,
  project: PermittedProject,
  { from, to }: Pair,
): Promise<Termbase<AgreedConcept>> {
  const key = `${project} ${from} ${to}`;
  const state = await stateOf(db, project);
  const kept = ready.get(key);
  if (kept?.state === state) return kept.termbase;
  const [concepts, stemFrom, stemTo] = await Promise.all([
    pairConcepts(db, project, { from, to }),
    stemmerOf(from),
    stemmerOf(to),
  ]);
  const termbase = termbaseOf(concepts, { from, to, stemFrom, stemTo });
  ready.delete(key);
  ready.set(key, { state, termbase });
  for (const oldest of [...ready.keys()].slice(0, ready.size - MOST_READY)) ready.delete(oldest);
  return termbase;
}

/** Another one after each change: every write of a concept makes its revision grow. */
async function stateOf(db: Db, project: PermittedProject): Promise<string> {
  const [found] = await db.$queryRaw<{ state: string }[]>`
    select concat_ws(' ', count(*), sum(revision), max("updatedAt")) as state
      from "Concept" where "projectId" = ${project}::uuid`;
  return found?.state ?? "";
}
