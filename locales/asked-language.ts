import { isUiLanguage, type UiLanguage } from ".";

/** The workbench's language nearest to what a browser asks for (`Accept-Language`), English otherwise. */
export function askedLanguage(accept: string | null | undefined): UiLanguage {
  for (const tag of wishes(accept ?? "")) {
    const found = nearest(tag);
    if (found !== undefined) return found;
  }
  return "en";
}

function wishes(accept: string): string[] {
  return accept
    .split(",")
    .map((part) => {
      const [tag = "", quality] = part.trim().split(/;\s*q=/);
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => tag !== "" && quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
}

function nearest(tag: string): UiLanguage | undefined {
  const [language = "", ...rest] = tag.split("-");
  const base = language.toLowerCase();
  if (base === "prs") return "fa-AF";
  if (base === "fa" && rest.some((part) => part.toUpperCase() === "AF")) return "fa-AF";
  return isUiLanguage(base) ? base : undefined;
}
