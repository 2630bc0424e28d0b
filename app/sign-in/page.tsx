import { redirect } from "next/navigation";
import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { Door } from "@/app/_frame/door";
import { isFirstVisit } from "@/server/accounts/is-first-visit";
import { SignInForm } from "./sign-in-form";

export async function generateMetadata() {
  const { t } = await words("accounts");
  return { title: t("sign-in.title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { t, me } = await words("accounts");
  if (me !== null) redirect("/");
  if (await isFirstVisit()) redirect("/welcome");
  const { next } = await searchParams;
  return (
    <Door>
      <h1>{t("sign-in.title")}</h1>
      <WordsFor namespaces={["accounts"]}>
        <SignInForm next={typeof next === "string" ? next : "/"} />
      </WordsFor>
      <p>{t("sign-in.lost")}</p>
    </Door>
  );
}
