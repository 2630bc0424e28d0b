import { expect, it } from "vitest";
import { askedLanguage } from "@/locales/asked-language";

it.each([
  ["de-CH,de;q=0.9,en;q=0.8", "de"],
  ["en;q=0.4, ur-PK;q=0.9", "ur"],
  ["fa-AF,fa;q=0.5", "fa-AF"],
  ["prs", "fa-AF"],
  ["fa-IR", "fa"],
  ["zh-TW", "zh"],
  ["nl,fr;q=0,ja", "en"],
  ["*", "en"],
  ["", "en"],
])("answers a browser that asks for “%s” in %s", (accept, language) => {
  expect(askedLanguage(accept)).toBe(language);
});

it("speaks English to whoever says nothing", () => {
  expect(askedLanguage(null)).toBe("en");
});
