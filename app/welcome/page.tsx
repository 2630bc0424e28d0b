import { redirect } from "next/navigation";
import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { Door } from "@/app/_frame/door";
import { isFirstVisit } from "@/server/accounts/is-first-visit";
import { WelcomeForm } from "./welcome-form";

export async function generateMetadata() {
  const { t } = await words("accounts");
  return { title: t("welcome.title") };
}

export default async function WelcomePage() {
  if (!(await isFirstVisit())) redirect("/sign-in");
  const { t } = await words("accounts");
  return (
    <Door>
      <h1>{t("welcome.title")}</h1>
      <p>{t("welcome.text")}</p>
      <WordsFor namespaces={["accounts"]}>
        <WelcomeForm />
      </WordsFor>
    </Door>
  );
}
