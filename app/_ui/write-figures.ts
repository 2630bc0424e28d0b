import type { i18n } from "i18next";
import { numberFormat } from "@/domain/languages/written-in";

/** Lets `{{count, number}}` write its figure as everything else on the page does. */
export function writeFigures({ services }: i18n): void {
  services.formatter?.addCached("number", (language, options) => {
    const format = numberFormat(language ?? "en", options);
    return (value) => format.format(value);
  });
}
