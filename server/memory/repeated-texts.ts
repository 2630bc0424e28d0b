import type { PermittedProject } from "../access";
import { db } from "../db";
import { PLANNED_ONCE } from "../statement-name";
import { sameSource } from "./same-source";

/** What another passage of the version says for the very same source, approved or not. */
export type RepeatedText = {
  readonly passageId: string;
  /** From 0. */
  readonly position: number;
  readonly text: string;
};

const MOST = 3;

/** What is said for the source of a passage elsewhere in its version: each text once, where it stands first. */
export function repeatedTexts(
  project: PermittedProject,
  { passageId }: { readonly passageId: string },
): Promise<RepeatedText[]> {
  return db.$queryRaw<RepeatedText[]>`
    ${PLANNED_ONCE} with ${sameSource(project, { passageId })}, said as (
      select distinct on (p.text) p.id as "passageId", p.position, p.text
        from same
        join own on own.version = same.version
        join "Passage" p on p.id = same.id
       where p.text <> ''
       order by p.text, p.position
    )
    select * from said order by position limit ${MOST}`;
}
