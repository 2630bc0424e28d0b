"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_entry/form-action";
import { applySource as apply, applySourceInput } from "@/server/sources/apply-source";
import { dropSource as drop, dropSourceInput } from "@/server/sources/drop-source";

export const applySource = async (before: unknown, form: FormData) => {
  const outcome = await formAction(applySourceInput, apply)(before, form);
  refresh();
  return outcome;
};

export const dropSource = async (before: unknown, form: FormData) => {
  const outcome = await formAction(dropSourceInput, drop)(before, form);
  refresh();
  return outcome;
};
