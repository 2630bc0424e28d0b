"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { formAction, outcomeOf } from "@/app/_entry/form-action";
import { asked } from "@/app/_entry/refused";
import { actorOf } from "@/server/accounts/actor-of";
import { changeMachine as change, changeMachineInput } from "@/server/machine/change-machine";
import { removeEngine as remove, removeEngineInput } from "@/server/machine/remove-engine";
import { saveEngine as save, saveEngineInput } from "@/server/machine/save-engine";
import {
  changeSentenceRulesInput,
  changeSentenceRules as cut,
} from "@/server/sentences/change-sentence-rules";

export const changeMachine = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(changeMachineInput, change)(before, form));

export const saveEngine = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(saveEngineInput, save)(before, form));

export const removeEngine = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(removeEngineInput, remove)(before, form));

/** Without a file the project goes back to Enface's own rules. */
export async function changeSentenceRules(_before: unknown, form: FormData) {
  const [projectId, seen, file] = ["projectId", "seen", "file"].map((name) => form.get(name));
  const outcome = await outcomeOf(async () =>
    cut(
      await actorOf(await headers()),
      asked(changeSentenceRulesInput, { projectId, seen, file: await fileOf(file) }),
    ),
  );
  return thenAnew(outcome);
}

async function fileOf(given: FormDataEntryValue | null | undefined) {
  if (!(given instanceof File)) return null;
  return { name: given.name, bytes: new Uint8Array(await given.arrayBuffer()) };
}

function thenAnew<T>(outcome: T): T {
  refresh();
  return outcome;
}
