import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { dateFormat } from "@/domain/languages/written-in";

/** Writes a moment (ISO 8601) in the reader's language and, once the page is in their browser, in their time zone. */
export function useMoment(): (at: string) => string {
  const { i18n } = useTranslation();
  const here = useSyncExternalStore(never, inBrowser, onServer);
  const format = dateFormat(i18n.language, {
    dateStyle: "medium",
    timeStyle: "short",
    ...(here ? {} : { timeZone: "UTC" }),
  });
  return (at) => format.format(new Date(at));
}

const never = () => () => {};
const inBrowser = () => true;
const onServer = () => false;
