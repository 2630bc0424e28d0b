import { useTranslation } from "react-i18next";
import { useRefusalSentence } from "@/app/_ui/refusal-sentence";
import type { No } from "./request";

/** Of the command that shows them. */
const KEYS = "Alt+Shift+H";

/** A refusal in the reader's words, also one that never came from the server. */
export function useSentence(): (no: No) => string {
  const { t } = useTranslation(["editor", "memory"]);
  const sentence = useRefusalSentence();
  return (no) => {
    if (no.refused === "unreachable") return t("refused.unreachable");
    if (no.refused === "nothing-waits") return t("refused.nothing-waits");
    if (no.refused === "no-findings") return t("refused.no-findings");
    if (no.refused === "repeated")
      return t("memory:repetitions.told", { ...no.detail, keys: KEYS });
    return no.detail.reason === "unsaved" ? t("refused.unsaved") : sentence(no);
  };
}
