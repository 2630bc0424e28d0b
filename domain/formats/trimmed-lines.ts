/**
 * The lines of a text without the white space around their ends; what stands before the first and
 * behind the last stays. Cut at the ends alone: an expression with the white space in it would try
 * every run of spaces, each to its end.
 */
export function trimmedLines(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/u);
  return lines.map((line, at) => {
    const begun = at === 0 ? line : line.trimStart();
    return at === lines.length - 1 ? begun : begun.trimEnd();
  });
}
