import type { i18n as I18n } from "i18next";
import { toast } from "@/app/_ui/toast";
import { listFormat } from "@/domain/languages/written-in";
import type { Work } from "./work";

/** Says which notes for readers a file could not take along, if any. */
export async function tellLeftOut(
  { api }: Work,
  i18n: I18n,
  only: "approved" | "all",
): Promise<void> {
  const answer = await api.leftOut(only);
  if (!answer.ok || answer.value.notes.length === 0) return;
  const list = listFormat(i18n.language, { style: "narrow", type: "unit" });
  const numbers = list.format(answer.value.notes.map(String));
  toast(i18n.t("editor:export.notesLeftOut", { numbers }), "bad");
}
