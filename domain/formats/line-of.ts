/** `line:column`, both from 1, the column in UTF-16 units. */
export function lineOf(text: string, at: number): string {
  const before = text.slice(0, at).split("\n");
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
