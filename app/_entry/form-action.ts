import { headers } from "next/headers";
import type { z } from "zod";
import { actorOf, type SessionActor } from "@/server/accounts/actor-of";
import { sealSoon } from "@/server/record/seal-soon";
import { fieldsOf } from "./fields-of";
import { asked, type Refused, refusedBy } from "./refused";

/** What a form shows after it was sent. */
export type FormOutcome<Result> = { readonly done: Result } | Refused;

/** Turns a use case into a server action for useActionState. Next itself checks the origin of these. */
export function formAction<Input, Result>(
  input: z.ZodType<Input>,
  act: (actor: SessionActor, input: Input) => Promise<Result>,
) {
  return async (_before: unknown, form: FormData): Promise<FormOutcome<Result>> =>
    outcomeOf(async () => act(await actorOf(await headers()), asked(input, fieldsOf(form))));
}

/** The same for what strangers may ask: signing in, the first account, an invitation. */
export async function outcomeOf<Result>(work: () => Promise<Result>): Promise<FormOutcome<Result>> {
  try {
    const done = await work();
    sealSoon();
    return { done };
  } catch (error) {
    return refusedBy(error);
  }
}
