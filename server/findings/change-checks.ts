import { z } from "zod";
import { checks } from "@/domain/checks";
import { ruleProblem } from "@/domain/checks/rule-pattern";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { Refusal } from "../refusal";

const severity = z.enum(["error", "warning", "note"]);
const check = z.enum(checks.map(({ id }) => id));

const rule = z.object({
  id: z.string().min(1).max(60),
  pattern: z.string().min(1),
  side: z.enum(["source", "target"]),
  expects: z.enum(["absent", "kept"]),
  message: z.string().trim().min(1).max(300),
  severity,
});

/** As JSON in a form. */
const decided = z.preprocess(
  (given) => (typeof given === "string" ? parsed(given) : given),
  z.object({
    rules: z.array(rule).max(100),
    without: z.array(check),
    severities: z.partialRecord(check, severity),
  }),
);

export const changeChecksInput = z.object({
  projectId: z.uuid(),
  checks: decided,
  /** What stood there before: somebody else may have changed it since. */
  seen: decided,
});

/**
 * Which checks a project wants, how severe they are, and its own rules. Refuses `invalid` with the
 * number of the rule (from 1) whose pattern is malformed, too long, or could run for hours, and
 * `conflict` where somebody has changed them since.
 */
export async function changeChecks(
  actor: Actor,
  { projectId, checks: asked, seen }: z.infer<typeof changeChecksInput>,
): Promise<void> {
  const problems = asked.rules.map(({ pattern }) => ruleProblem(pattern));
  const at = problems.findIndex((problem) => problem !== undefined);
  if (at >= 0) throw new Refusal("invalid", { reason: `rule-${problems[at]}`, number: at + 1 });
  await transaction(async (tx) => {
    const { project } = await permit(tx, actor, "settings", projectId);
    const { count } = await tx.project.updateMany({
      where: { id: project, checks: { equals: seen } },
      data: { checks: asked },
    });
    if (count === 0) throw new Refusal("conflict", { reason: "settings-changed" });
    await record(tx, { project, actor }, "project-changed", {
      detail: { checks: JSON.stringify(asked) },
    });
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
