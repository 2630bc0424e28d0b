"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { fieldsOf } from "@/app/_entry/fields-of";
import { type FormOutcome, formAction, outcomeOf } from "@/app/_entry/form-action";
import { invitationMade } from "@/app/_entry/invitation-made";
import { asked } from "@/app/_entry/refused";
import { actorOf } from "@/server/accounts/actor-of";
import { changeChecksInput, changeChecks as decide } from "@/server/findings/change-checks";
import { changeMember as change, changeMemberInput } from "@/server/projects/change-member";
import { changeProjectInput, changeProject as rule } from "@/server/projects/change-project";
import { createProject as create, createProjectInput } from "@/server/projects/create-project";
import { inviteInput, invite as inviteTo } from "@/server/projects/invite";
import { inviteToDesk as inviteIn, inviteToDeskInput } from "@/server/projects/invite-to-desk";
import { removeMember as remove, removeMemberInput } from "@/server/projects/remove-member";
import {
  withdrawInvitation as withdraw,
  withdrawInvitationInput,
} from "@/server/projects/withdraw-invitation";
import { createSample } from "@/server/sample/create-sample";
import { changeScoringInput, changeScoring as score } from "@/server/scores/change-scoring";

export async function createProject(
  _before: unknown,
  form: FormData,
): Promise<FormOutcome<{ id: string }>> {
  const outcome = await outcomeOf(async () =>
    create(await actorOf(await headers()), asked(createProjectInput, fieldsOf(form))),
  );
  return "done" in outcome ? redirect(`/projects/${outcome.done.id}` as Route) : outcome;
}

export async function lookAround(): Promise<FormOutcome<{ projectId: string }>> {
  const outcome = await outcomeOf(async () => createSample(await actorOf(await headers())));
  return "done" in outcome ? redirect(`/projects/${outcome.done.projectId}` as Route) : outcome;
}

export const changeProject = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(changeProjectInput, rule)(before, form));

export const changeScoring = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(changeScoringInput, score)(before, form));

export const changeChecks = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(changeChecksInput, decide)(before, form));

export const changeMember = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(changeMemberInput, change)(before, form));

export const removeMember = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(removeMemberInput, remove)(before, form));

export const withdrawInvitation = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(withdrawInvitationInput, withdraw)(before, form));

export const invite = async (before: unknown, form: FormData) =>
  thenAnew(
    await formAction(inviteInput, async (actor, input) =>
      invitationMade(await inviteTo(actor, input)),
    )(before, form),
  );

export const inviteToDesk = async (before: unknown, form: FormData) =>
  formAction(inviteToDeskInput, async (actor, input) =>
    invitationMade(await inviteIn(actor, input)),
  )(before, form);

/** The page that sent the form shows what came of it. */
function thenAnew<T>(outcome: T): T {
  refresh();
  return outcome;
}
