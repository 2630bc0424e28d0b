"use client";

import { useTranslation } from "react-i18next";
import { Choice } from "@/app/_ui/field";
import { languageName } from "@/domain/languages/language-name";
import { LANGUAGES } from "@/domain/languages/languages";

type Props = {
  readonly label: string;
  readonly name: string;
  /** BCP 47; nothing when it is not known. */
  readonly language: string | undefined;
  readonly hint?: string | undefined;
  /** What stands for no language at all. */
  readonly none?: string;
  readonly required?: boolean;
};

/** A language by its name in the reader's language. One that is not in the list is added to it. */
export function LanguageChoice({ language, none, ...rest }: Props) {
  const { t, i18n } = useTranslation("documents");
  const tags = new Set<string>([...LANGUAGES, ...(language === undefined ? [] : [language])]);
  return (
    <Choice {...rest} defaultValue={language ?? ""}>
      <option value="">{none ?? t("pair.language.choose")}</option>
      {[...tags].map((tag) => (
        <option key={tag} value={tag}>
          {languageName(tag, i18n.language)}
        </option>
      ))}
    </Choice>
  );
}
