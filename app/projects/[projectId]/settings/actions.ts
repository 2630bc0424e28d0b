"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_entry/form-action";
import { changeMachine as change, changeMachineInput } from "@/server/machine/change-machine";
import { removeEngine as remove, removeEngineInput } from "@/server/machine/remove-engine";
import { saveEngine as save, saveEngineInput } from "@/server/machine/save-engine";

export const changeMachine = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(changeMachineInput, change)(before, form));

export const saveEngine = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(saveEngineInput, save)(before, form));

export const removeEngine = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(removeEngineInput, remove)(before, form));

function thenAnew<T>(outcome: T): T {
  refresh();
  return outcome;
}
