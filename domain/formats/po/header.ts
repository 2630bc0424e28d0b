import type { Writing } from "../format";
import type { Edit } from "../splice";
import type { Message } from "./messages";
import { quotedText } from "./quoted-text";

type Page = { readonly header: Message | undefined; readonly newLine: string };

/**
 * What the header has to say for a translation to be read as it was meant: its letters, where no
 * header says them or the one that xgettext left does not yet, and the given lines.
 */
export function headerEdits(
  { header, newLine }: Page,
  { renderings }: Writing,
  lines: readonly string[],
): Edit[] {
  const field = header?.fields.find(({ name }) => name === "msgstr");
  const said = field?.value ?? "";
  const isAscii = renderings.every((texts) => texts?.every((one) => ASCII.test(one)) ?? true);
  const isSaid = field ? !/charset=CHARSET\b/u.test(said) : isAscii && lines.length === 0;
  const all = isSaid ? lines : [LETTERS, ...lines];
  if (all.length === 0) return [];
  const value = quotedText(all.reduce(withLine, said), newLine);
  if (field) return [{ start: field.start, end: field.end, text: () => value }];
  const entry = `msgid ""${newLine}msgstr ${value}${newLine}${newLine}`;
  return [{ start: 0, end: 0, text: () => entry }];
}

const LETTERS = "Content-Type: text/plain; charset=UTF-8";

/** Codes are letters of the source, which are there already. */
const ASCII = /^[\p{ASCII}\u{f0000}-\u{fbfff}]*$/u;

/** A file whose letters were not those of its header any more. */
export function namedUtf8(text: string): string {
  return text.replace(/charset=[\w-]+/u, "charset=UTF-8");
}

/** A header with this line in place of the one of the same name. */
function withLine(header: string, line: string): string {
  const name = line.slice(0, line.indexOf(":"));
  const present = new RegExp(`^${name}:.*$`, "mu");
  if (present.test(header)) return header.replace(present, () => line);
  return `${header}${header === "" || header.endsWith("\n") ? "" : "\n"}${line}\n`;
}
