import { quotationMarks } from "./quotation-marks";

/** A text with the quotation marks of its language where somebody typed straight ones, in pairs. */
export function inOwnQuotes(text: string, language: string): string {
  const parts = text.split('"');
  if (parts.length < 3 || parts.length % 2 === 0) return text;
  const { outer } = quotationMarks(language);
  return parts.reduce((said, part, at) => said + (outer[(at - 1) % 2] ?? "") + part);
}
