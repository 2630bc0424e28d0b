"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/_entry/form-action";
import { editorAddress } from "@/app/_frame/editor-address";
import { copyVersion as copy, copyVersionInput } from "@/server/versions/copy-version";
import { takeOver as take, takeOverInput } from "@/server/versions/take-over";

export const takeOver = async (before: unknown, form: FormData) => {
  const outcome = await formAction(takeOverInput, take)(before, form);
  refresh();
  return outcome;
};

export const copyVersion = async (before: unknown, form: FormData) => {
  const outcome = await formAction(copyVersionInput, copy)(before, form);
  if (!("done" in outcome)) return outcome;
  const { documentId, versionId } = outcome.done;
  const projectId = String(form.get("projectId"));
  redirect(editorAddress({ projectId, documentId, versionId }));
};
