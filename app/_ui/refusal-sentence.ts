import type { i18n } from "i18next";
import { useTranslation } from "react-i18next";

export type RefusalLike = {
  readonly refused: string;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** Says a refusal in the reader's words: by its reason where there is a sentence for it, else by its kind. */
export function useRefusalSentence(): (refusal: RefusalLike) => string {
  const { i18n } = useTranslation("refusals");
  return (refusal) => refusalSentence(i18n, refusal);
}

function refusalSentence(i18n: i18n, { refused, detail }: RefusalLike): string {
  const reason = typeof detail.reason === "string" ? detail.reason : refused;
  const say = i18n.t as unknown as (keys: readonly string[], options: object) => string;
  return say([`refusals:${reason}`, `refusals:${refused}`, "refusals:bug"], detail);
}
