"use server";

import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { fieldsOf } from "@/app/_entry/fields-of";
import { type FormOutcome, outcomeOf } from "@/app/_entry/form-action";
import { keepCookies } from "@/app/_entry/keep-cookies";
import { asked } from "@/app/_entry/refused";
import { actorOf } from "@/server/accounts/actor-of";
import { signIn } from "@/server/accounts/sign-in";
import {
  type Accepted,
  acceptInvitation,
  acceptInvitationInput,
  joinInput,
  join as joinWith,
} from "@/server/projects/accept-invitation";

export async function join(_before: unknown, form: FormData): Promise<FormOutcome<Accepted>> {
  const outcome = await outcomeOf(async () => {
    const account = asked(joinInput, fieldsOf(form));
    const accepted = await joinWith(account);
    await keepCookies((await signIn(account, await headers())).cookies);
    return accepted;
  });
  return inside(outcome);
}

export async function accept(_before: unknown, form: FormData): Promise<FormOutcome<Accepted>> {
  const outcome = await outcomeOf(async () =>
    acceptInvitation(await actorOf(await headers()), asked(acceptInvitationInput, fieldsOf(form))),
  );
  return inside(outcome);
}

function inside(outcome: FormOutcome<Accepted>): FormOutcome<Accepted> {
  if (!("done" in outcome)) return outcome;
  const { projectId } = outcome.done;
  return redirect((projectId === null ? "/" : `/projects/${projectId}`) as Route);
}
