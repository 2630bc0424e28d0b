"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_entry/form-action";
import { agreeConcept as agree, agreeConceptInput } from "@/server/terms/agree-concept";
import {
  markConceptContentious as mark,
  markConceptContentiousInput,
} from "@/server/terms/mark-concept-contentious";
import { refuseConcept as refuse, refuseConceptInput } from "@/server/terms/refuse-concept";
import { removeConcept as remove, removeConceptInput } from "@/server/terms/remove-concept";
import { saveConcept as save, saveConceptInput } from "@/server/terms/save-concept";

export const saveConcept = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(saveConceptInput, save)(before, form));

export const agreeConcept = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(agreeConceptInput, agree)(before, form));

export const refuseConcept = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(refuseConceptInput, refuse)(before, form));

export const markConceptContentious = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(markConceptContentiousInput, mark)(before, form));

export const removeConcept = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(removeConceptInput, remove)(before, form));

function thenAnew<T>(outcome: T): T {
  refresh();
  return outcome;
}
