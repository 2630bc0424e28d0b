import { z } from "zod";
import { qualityOf } from "@/domain/review/quality";
import { findingsLike } from "@/domain/review/search-findings";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { checkProject, MOST_CHECKED } from "./check-project";

const word = z.string().max(300).catch("").default("");

export const readQualityInput = z.object({
  projectId: z.uuid(),
  /** What to look for among the findings: see `FindingSearch`. What makes no sense is not asked. */
  text: word,
  check: word,
  severity: z.enum(["error", "warning", "note", ""]).catch("").default(""),
  person: word,
  version: word,
  dismissed: z.enum(["yes", "no", ""]).catch("").default(""),
  /** From which of them on they are shown. */
  from: z.coerce.number().int().min(0).catch(0).default(0),
});

/** As many findings are shown at once. */
const MOST_SHOWN = 50;

/**
 * How often the checks find something in a project, by kind, by translator, by document; and the
 * findings themselves, as far as they are asked for.
 */
export async function readQuality(
  actor: Actor,
  { projectId, from = 0, ...asked }: z.input<typeof readQualityInput>,
) {
  const { project } = await permit(db, actor, "read", projectId);
  const { passages, isComplete } = await checkProject(db, project);
  const { kinds, writers, versions } = qualityOf(passages);
  const named = new Map(passages.map((one) => [one.versionId, one]));
  const search = readQualityInput.omit({ projectId: true, from: true }).parse(asked);
  const found = findingsLike(passages, search);
  const first = Number(from);
  return {
    kinds: [...kinds].map(([check, tally]) => ({ check, ...tally })),
    writers: [...writers].map(([writer, tally]) => ({ writer, ...tally })),
    versions: [...versions].flatMap(([versionId, tally]) => {
      const { document = "", documentId = "", language = "und" } = named.get(versionId) ?? {};
      return [{ versionId, documentId, document, language, ...tally }];
    }),
    /** How many passages were looked at, where there are more. */
    only: isComplete ? null : MOST_CHECKED,
    found: { count: found.length, some: found.slice(first, first + MOST_SHOWN), most: MOST_SHOWN },
  };
}
