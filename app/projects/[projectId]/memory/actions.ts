"use server";

import { refresh } from "next/cache";
import { type FormOutcome, formAction } from "@/app/_entry/form-action";
import { correctUnit as correct, correctUnitInput } from "@/server/memory/correct-unit";
import { createMemory as create, createMemoryInput } from "@/server/memory/create-memory";
import { deleteUnitInput, deleteUnit as remove } from "@/server/memory/delete-unit";
import { linkMemory as link, linkMemoryInput } from "@/server/memory/link-memory";
import { mergeDuplicates as merge, mergeDuplicatesInput } from "@/server/memory/merge-duplicates";
import { revertEdit as revert, revertEditInput } from "@/server/memory/revert-edit";
import { unlinkMemory as unlink, unlinkMemoryInput } from "@/server/memory/unlink-memory";

export const createMemory = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(createMemoryInput, create)(before, form));

export const linkMemory = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(linkMemoryInput, link)(before, form));

export const unlinkMemory = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(unlinkMemoryInput, unlink)(before, form));

export const mergeDuplicates = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(mergeDuplicatesInput, merge)(before, form));

export const correctUnit = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(correctUnitInput, correct)(before, form));

export const deleteUnit = async (before: unknown, form: FormData) =>
  formAction(deleteUnitInput, remove)(before, form);

export const revertEdit = async (before: unknown, form: FormData) =>
  thenAnew(await formAction(revertEditInput, revert)(before, form));

/** The page that sent the form shows what came of it. */
function thenAnew<T>(outcome: FormOutcome<T>): FormOutcome<T> {
  refresh();
  return outcome;
}
