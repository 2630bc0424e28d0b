import { cookies, headers } from "next/headers";
import { cache } from "react";
import { directionOf } from "@/domain/languages/direction";
import { isUiLanguage, type UiLanguage } from "@/locales";
import { askedLanguage } from "@/locales/asked-language";
import { actorOf } from "@/server/accounts/actor-of";
import { type Me, readMe } from "@/server/accounts/read-me";
import { Refusal } from "@/server/refusal";

export const LANGUAGE_COOKIE = "enface_language";

export type Ui = {
  readonly me: Me | null;
  readonly language: UiLanguage;
  readonly direction: "ltr" | "rtl";
  readonly theme: "system" | "light" | "dark";
};

/** Who looks at this page and how they want it: asked once per request. */
export const readUi = cache(async (): Promise<Ui> => {
  const me = await whoLooks();
  const language = await languageFor(me);
  return { me, language, direction: directionOf(language), theme: me?.theme ?? "system" };
});

/** Once per request, however many parts of a page ask. */
export const sessionActor = cache(async () => actorOf(await headers()));

async function whoLooks(): Promise<Me | null> {
  try {
    return await readMe(await sessionActor());
  } catch (error) {
    if (error instanceof Refusal && error.kind === "unauthenticated") return null;
    throw error;
  }
}

/** What the person chose, else what this browser chose before signing in, else what it asks for. */
async function languageFor(me: Me | null): Promise<UiLanguage> {
  const chosen = me?.uiLanguage ?? (await cookies()).get(LANGUAGE_COOKIE)?.value ?? "";
  if (isUiLanguage(chosen)) return chosen;
  return askedLanguage((await headers()).get("accept-language"));
}
