"use server";

import { refresh } from "next/cache";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { isUiLanguage } from "@/locales";
import { actorOf } from "@/server/accounts/actor-of";
import { makeOwnerInput, makeOwner as makeOwnersAccount } from "@/server/accounts/make-owner";
import { signIn as openSession, signInInput } from "@/server/accounts/sign-in";
import { signOut as endSession } from "@/server/accounts/sign-out";
import { seeNotices } from "@/server/notices/see-notices";
import { fieldsOf } from "./_entry/fields-of";
import { type FormOutcome, outcomeOf } from "./_entry/form-action";
import { keepCookies } from "./_entry/keep-cookies";
import { onwards } from "./_entry/onwards";
import { asked } from "./_entry/refused";
import { LANGUAGE_COOKIE } from "./_entry/ui";

export async function makeOwner(_before: unknown, form: FormData): Promise<FormOutcome<void>> {
  const outcome = await outcomeOf(async () => {
    const account = asked(makeOwnerInput, fieldsOf(form));
    await makeOwnersAccount(account);
    await keepCookies((await openSession(account, await headers())).cookies);
  });
  return "done" in outcome ? redirect("/") : outcome;
}

export async function signIn(_before: unknown, form: FormData): Promise<FormOutcome<void>> {
  const outcome = await outcomeOf(async () => {
    const { cookies } = await openSession(asked(signInInput, fieldsOf(form)), await headers());
    await keepCookies(cookies);
  });
  return "done" in outcome ? redirect(onwards(form.get("next"))) : outcome;
}

export async function signOut(): Promise<void> {
  const { cookies } = await endSession(await headers());
  await keepCookies(cookies);
  redirect("/sign-in");
}

/** Nothing is new any more. */
export async function seeAll(): Promise<void> {
  await seeNotices(await actorOf(await headers()), {});
  refresh();
}

/** For whoever has no account yet, on this browser. */
export async function chooseLanguage(form: FormData): Promise<void> {
  const language = String(form.get("language"));
  if (!isUiLanguage(language)) return;
  (await cookies()).set(LANGUAGE_COOKIE, language, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    maxAge: 60 * 60 * 24 * 365,
  });
}
