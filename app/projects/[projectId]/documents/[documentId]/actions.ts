"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/_entry/form-action";
import { assignInput, assign as give } from "@/server/assignments/assign";
import {
  withdrawAssignment as takeBack,
  withdrawAssignmentInput,
} from "@/server/assignments/withdraw-assignment";
import { changeDocument as change, changeDocumentInput } from "@/server/documents/change-document";
import { deleteDocumentInput, deleteDocument as remove } from "@/server/documents/delete-document";
import { changeVersionInput, changeVersion as rename } from "@/server/versions/change-version";
import { deleteVersionInput, deleteVersion as takeAway } from "@/server/versions/delete-version";

export const changeDocument = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(changeDocumentInput, change)(before, form));

export const changeVersion = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(changeVersionInput, rename)(before, form));

export const deleteVersion = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(deleteVersionInput, takeAway)(before, form));

export const assign = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(assignInput, give)(before, form));

export const withdrawAssignment = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(withdrawAssignmentInput, takeBack)(before, form));

export const deleteDocument = async (before: unknown, form: FormData) => {
  const outcome = await formAction(deleteDocumentInput, remove)(before, form);
  return "done" in outcome
    ? redirect(`/projects/${String(form.get("projectId"))}` as Route)
    : outcome;
};

function thenAnew<T>(outcome: T): T {
  refresh();
  return outcome;
}
