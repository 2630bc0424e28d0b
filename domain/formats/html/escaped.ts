/** A text between the tags of a page. */
export function escaped(text: string): string {
  return text
    .replace(CONTROL, "")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;");
}

/** No page may hold these, whether it is read as HTML or as XML. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/gu;
