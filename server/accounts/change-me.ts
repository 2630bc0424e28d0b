import { z } from "zod";
import type { Actor } from "../access";
import { db } from "../db";
import { personName } from "./password";

export const changeMeInput = z.object({
  name: personName.optional(),
  /** BCP 47; an empty one means what the browser asks for. */
  uiLanguage: z.string().max(20).optional(),
  theme: z.enum(["system", "light", "dark"]).optional(),
});

/** One's own name, language of the workbench, and light or dark. */
export async function changeMe(
  actor: Actor,
  { name, uiLanguage, theme }: z.infer<typeof changeMeInput>,
): Promise<void> {
  await db.user.update({
    where: { id: actor.userId },
    data: {
      ...(name === undefined ? {} : { name }),
      ...(uiLanguage === undefined ? {} : { uiLanguage: uiLanguage === "" ? null : uiLanguage }),
      ...(theme === undefined ? {} : { theme }),
    },
  });
}
