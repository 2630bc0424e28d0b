import { z } from "zod";
import { unedited } from "@/domain/machine/unedited";
import type { Actor } from "../access";
import { db } from "../db";
import { passageToWrite } from "../versions/passage-in";
import { engineFor } from "./engine-for";
import { machineText } from "./machine-text";

export const readEngineInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
});

/** Where a passage would go if somebody asked for a suggestion, and how much of its text a machine wrote. */
export async function readEngine(actor: Actor, named: z.infer<typeof readEngineInput>) {
  const { writer, passage } = await passageToWrite(db, actor, "read", named);
  const pair = { from: passage.sourceLanguage, to: passage.language };
  const [engine, machine] = await Promise.all([
    engineFor(db, writer.permit.project, pair),
    machineText(db, passage.id),
  ]);
  return {
    engine:
      engine === undefined
        ? null
        : {
            name: engine.provider.name,
            host: new URL(engine.access.address).host,
            model: engine.access.model,
          },
    unedited: machine === undefined ? null : unedited(machine, passage.text, passage.language),
  };
}
