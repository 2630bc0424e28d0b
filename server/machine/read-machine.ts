import { z } from "zod";
import { type Actor, permit } from "../access";
import { db } from "../db";
import { env } from "../env";
import { providers } from "./index";

export const readMachineInput = z.object({ projectId: z.uuid() });

/** Who a project asks, what it told them to mind, and what that has used up. Never a key, only whether there is one. */
export async function readMachine(actor: Actor, { projectId }: z.infer<typeof readMachineInput>) {
  const { project } = await permit(db, actor, "settings", projectId);
  const [rules, engines, uses] = await Promise.all([
    db.project.findUniqueOrThrow({
      where: { id: project },
      select: { style: true, machineGate: true },
    }),
    db.machineEngine.findMany({
      where: { projectId: project },
      orderBy: [{ sourceLanguage: "asc" }, { targetLanguage: "asc" }],
    }),
    db.machineUse.findMany({
      where: { projectId: project },
      orderBy: [{ month: "desc" }, { provider: "asc" }],
      take: 100,
    }),
  ]);
  return {
    ...rules,
    engines: engines.map(({ key, projectId: _, ...engine }) => ({
      ...engine,
      hasKey: key !== null,
    })),
    uses: uses.map(({ projectId: _, ...use }) => use),
    providers: providers.map(({ id, name, needs }) => ({
      ...{ id, name, needs: [...needs] as string[] },
      hasKey: env.MACHINE_KEYS[id] !== undefined,
    })),
    addresses: env.ENFACE_MACHINE_ADDRESSES,
  };
}
