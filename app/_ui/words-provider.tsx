"use client";

import { createInstance, type Resource } from "i18next";
import { type ReactNode, useState } from "react";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { isolatingIn } from "@/domain/languages/isolated";
import { writeFigures } from "./write-figures";

type Props = {
  readonly language: string;
  readonly resources: Resource;
  readonly children: ReactNode;
};

/** Components below say `const { t } = useTranslation("desk")`. */
export function WordsProvider({ language, resources, children }: Props) {
  const [i18n] = useState(() => speaking(language, resources));
  return <I18nextProvider i18n={i18n}>{children}</I18nextProvider>;
}

function speaking(language: string, resources: Resource) {
  const i18n = createInstance();
  void i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    defaultNS: "frame",
    keySeparator: false,
    initAsync: false,
    interpolation: { escape: isolatingIn(language) },
    react: { useSuspense: false },
    resources,
  });
  writeFigures(i18n);
  return i18n;
}
