import { z } from "zod";
import { STEP_KINDS } from "@/domain/review/steps";
import { Prisma } from "@/prisma/client/client";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { record } from "../record/record";
import { projectName } from "./project-words";

/** A form says `on`, or nothing at all. */
const ticked = z.union([z.boolean(), z.stringbool()]).default(false);

const step = z.object({
  kind: z.enum(STEP_KINDS),
  role: z.enum(["reviewer", "manager"]),
  approvals: z.int().min(1).max(5),
});

/** None means: what is handed in is approved, in the name of whoever handed it in. */
const steps = z
  .array(step)
  .max(STEP_KINDS.length)
  .refine((given) => new Set(given.map(({ kind }) => kind)).size === given.length);

export const changeProjectInput = z.object({
  projectId: z.uuid(),
  name: projectName,
  allowsOwnApproval: ticked,
  errorsBlock: ticked,
  allowsSamePerson: ticked,
  fillsRepetitions: ticked,
  /** As JSON in a form; left as they are when nothing is said of them. */
  steps: z
    .preprocess((given) => (typeof given === "string" ? parsed(given) : given), steps)
    .optional(),
  /** One step more for contentious passages, or null; the same. */
  contentiousStep: z
    .preprocess((given) => (typeof given === "string" ? parsed(given) : given), step.nullable())
    .optional(),
});

/** The project's name and rules. What was approved under other rules stays approved. */
export async function changeProject(
  actor: Actor,
  { projectId, steps: asked, contentiousStep: more, ...named }: z.infer<typeof changeProjectInput>,
): Promise<void> {
  const { name, allowsOwnApproval, errorsBlock, allowsSamePerson, fillsRepetitions } = named;
  const said = { name, allowsOwnApproval, errorsBlock, allowsSamePerson, fillsRepetitions };
  const rules = {
    ...said,
    ...(asked === undefined ? {} : { steps: asked }),
    ...(more === undefined ? {} : { contentiousStep: more ?? Prisma.DbNull }),
  };
  await transaction(async (tx) => {
    const { project } = await permit(tx, actor, "settings", projectId);
    await tx.project.update({ where: { id: project }, data: rules });
    await record(tx, { project, actor }, "project-changed", {
      detail: {
        ...said,
        ...(asked === undefined ? {} : { steps: JSON.stringify(asked) }),
        ...(more === undefined ? {} : { contentiousStep: JSON.stringify(more) }),
      },
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
