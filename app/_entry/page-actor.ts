import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { isFirstVisit } from "@/server/accounts/is-first-visit";
import { Refusal } from "@/server/refusal";
import { sessionActor } from "./ui";

/** Who asks for this page. Whoever has no session is led to the door. */
export async function pageActor() {
  try {
    return await sessionActor();
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "unauthenticated") throw error;
    return leadIn();
  }
}

/** What a page shows, or the page that says it is not there: `await shown(readProject(actor, …))`. */
export async function shown<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.kind === "unauthenticated") return leadIn();
    if (error.kind === "unavailable" || error.kind === "conflict") throw error;
    return notFound();
  }
}

async function leadIn(): Promise<never> {
  if (await isFirstVisit()) return redirect("/welcome");
  const wanted = (await headers()).get("x-enface-path") ?? "/";
  return redirect(wanted === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(wanted)}`);
}
