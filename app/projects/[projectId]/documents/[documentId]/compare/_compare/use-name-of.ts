import { useTranslation } from "react-i18next";
import type { ComparedVersion } from "./view";

/** What a version is called, or a letter where the names are hidden. */
export function useNameOf({ name }: ComparedVersion, at: number): string {
  const { t } = useTranslation("compare");
  return name ?? t("letter", { letter: "ABCD"[at] });
}
