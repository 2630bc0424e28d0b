import { type Finding, findingsIn } from "@/domain/checks";
import { toolsCutting } from "@/domain/checks/tools";
import { findingKey } from "@/domain/review/finding-key";
import type { PermittedProject } from "../access";
import type { Db } from "../db";
import { projectCutter } from "../sentences/project-cutter";
import type { Passage } from "../versions/passage-in";
import { checkOptions } from "./check-options";
import { othersOf } from "./others-of";
import { type Facing, pairOf } from "./pair-of";

/** What the checks say of a passage as it stands, by the name under which each is dismissed. */
export async function checkedPassage(
  tx: Db,
  project: PermittedProject,
  passage: Passage,
): Promise<ReadonlyMap<string, Finding>> {
  const { id: passageId, text, language, sourceLanguage } = passage;
  const paragraphs = await paragraphsOf(tx, passageId);
  const pair = pairOf({ text, language, sourceLanguage, paragraphs });
  if (pair === undefined) return new Map();
  const options = await checkOptions(tx, project, pair);
  const others = await othersOf(tx, project, { passageId, text, source: pair.source });
  const tools = toolsCutting(await projectCutter(tx, project));
  const findings = findingsIn(pair, tools, { ...options, others });
  return new Map(findings.map((one) => [findingKey(one, pair[one.side]), one]));
}

function paragraphsOf(tx: Db, passageId: string): Promise<Facing["paragraphs"]> {
  return tx.$queryRaw<Facing["paragraphs"][number][]>`
    select g.text, g.codes, g.kind, g.key, g."maxLength", g.flags
      from "PassageParagraph" l
      join "Paragraph" g on g.id = l."paragraphId"
     where l."passageId" = ${passageId}::uuid
     order by g.position`;
}
