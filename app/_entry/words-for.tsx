import type { ReactNode } from "react";
import { WordsProvider } from "@/app/_ui/words-provider";
import type { Namespace } from "@/locales";
import { readUi } from "./ui";
import { resourcesFor } from "./words";

type Props = { readonly namespaces: readonly Namespace[]; readonly children: ReactNode };

/** Gives the components below it the words of these namespaces, those of the frame always among them. */
export async function WordsFor({ namespaces, children }: Props) {
  const { language } = await readUi();
  const resources = await resourcesFor(language, ["frame", "refusals", ...namespaces]);
  return (
    <WordsProvider language={language} resources={resources}>
      {children}
    </WordsProvider>
  );
}
