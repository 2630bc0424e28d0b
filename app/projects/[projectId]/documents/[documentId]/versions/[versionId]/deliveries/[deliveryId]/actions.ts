"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/_entry/form-action";
import { closeDelivery as close, closeDeliveryInput } from "@/server/deliveries/close-delivery";
import { takeAsVersion as takeAnew, takeAsVersionInput } from "@/server/deliveries/take-as-version";
import { takeDelivered as take, takeDeliveredInput } from "@/server/deliveries/take-delivered";

export const takeDelivered = async (before: unknown, form: FormData) => {
  const outcome = await formAction(takeDeliveredInput, take)(before, form);
  refresh();
  return outcome;
};

export const takeAsVersion = async (before: unknown, form: FormData) => {
  const outcome = await formAction(takeAsVersionInput, takeAnew)(before, form);
  if (!("done" in outcome)) return outcome;
  const { documentId, base, versionId } = outcome.done;
  const document = `/projects/${String(form.get("projectId"))}/documents/${documentId}`;
  return redirect(`${document}/compare?v=${base}&v=${versionId}` as Route);
};

export const closeDelivery = async (before: unknown, form: FormData) => {
  const outcome = await formAction(closeDeliveryInput, close)(before, form);
  if (!("done" in outcome)) return outcome;
  return redirect(
    `/projects/${String(form.get("projectId"))}/documents/${outcome.done.documentId}` as Route,
  );
};
