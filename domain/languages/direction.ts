import { scriptOf } from "./script";

/** Which way a language is written. The runtime's own `textInfo` is wrong for several languages. */
export function directionOf(tag: string): "ltr" | "rtl" {
  return RTL_SCRIPTS.has(scriptOf(tag)) ? "rtl" : "ltr";
}

/** Scripts with strong right-to-left letters, ISO 15924. */
const RTL_SCRIPTS = new Set([
  "Adlm",
  "Arab",
  "Aran",
  "Hebr",
  "Mand",
  "Mend",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
  "Yezi",
]);
