/**
 * What stands at the end of a text of the characters of a set, or of white space. An expression that
 * ends in `$` would try every run of them in the text, each to its end.
 */
export function tailOf(text: string, set?: string): string {
  if (set === undefined) return text.slice(text.trimEnd().length);
  let at = text.length;
  while (at > 0 && set.includes(text.charAt(at - 1))) at--;
  return text.slice(at);
}
