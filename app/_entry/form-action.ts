import { headers } from "next/headers";
import type { z } from "zod";
import { actorOf, type SessionActor } from "@/server/accounts/actor-of";
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
    return { done: await work() };
  } catch (error) {
    return refusedBy(error);
  }
}

/** A field named `languages[]` is a list, however many there are; every other one is a text. */
export function fieldsOf(
  form: FormData,
): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const fields: Record<string, FormDataEntryValue | FormDataEntryValue[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    if (name.endsWith("[]"))
      fields[name.slice(0, -2)] = form.getAll(name).filter((value) => value !== "");
    else fields[name] = form.get(name) ?? "";
  }
  return fields;
}
