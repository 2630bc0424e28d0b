/** The flags of a line that begins with `#,`. Commas inside quotation marks belong to the flag. */
export function flagNames(line: string): string[] {
  const parts = line.match(/(?:"(?:\\.|[^"\\])*"|[^,"])+/g) ?? [];
  return parts.map((flag) => flag.trim()).filter((flag) => flag !== "");
}
