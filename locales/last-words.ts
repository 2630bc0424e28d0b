import type { UiLanguage } from ".";
import ar from "./ar/trouble.json";
import de from "./de/trouble.json";
import en from "./en/trouble.json";
import es from "./es/trouble.json";
import fa from "./fa/trouble.json";
import faAF from "./fa-AF/trouble.json";
import fr from "./fr/trouble.json";
import ps from "./ps/trouble.json";
import ur from "./ur/trouble.json";
import zh from "./zh/trouble.json";

/** What the page says that stands in for a layout that broke: all languages, for there is nobody to ask. */
export const lastWords: Readonly<Record<UiLanguage, typeof en>> = {
  ar,
  de,
  en,
  es,
  fa,
  "fa-AF": faAF,
  fr,
  ps,
  ur,
  zh,
};
