/** On one line, or where the text has several, one line of the file for each. */
export function quotedText(value: string, newLine: string): string {
  const written = value.replace(/["\\]/gu, "\\$&").replace(/\t/gu, "\\t").replace(/\r/gu, "\\r");
  const lines = written.split(/(?<=\n)/u).map((line) => `"${line.replace(/\n/gu, "\\n")}"`);
  return lines.length > 1 ? ['""', ...lines].join(newLine) : (lines[0] ?? '""');
}
