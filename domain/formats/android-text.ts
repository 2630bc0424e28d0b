import { xmlEscaped } from "./xml/xml-text";

/**
 * A text as Android's resources have it: apostrophes and quotation marks are escaped, tags that stand
 * in it are markup. Tags that nobody closes, or that no XML may hold, are text: with them the whole
 * file would be broken.
 */
export function androidText(text: string): string {
  const parts = text.split(TAG);
  const markup = markupIn(parts);
  return parts
    .map((part, at) => (markup.has(at) ? part : escaped(part)))
    .join("")
    .replace(/^[@?]/u, "\\$&");
}

const NAME = "[a-zA-Z][\\w:.-]*";
const VALUE = ['"', "'"].map(
  (mark) =>
    `${mark}(?:[^<&${mark}]|&(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[\\da-fA-F]{1,6});)*${mark}`,
);
const TAG = new RegExp(
  `(</${NAME}\\s*>|<${NAME}(?:\\s+${NAME}\\s*=\\s*(?:${VALUE.join("|")}))*\\s*/?>)`,
  "u",
);

/** The parts that are tags, every second one, and close each other as they should. */
function markupIn(parts: readonly string[]): ReadonlySet<number> {
  const markup = new Set<number>();
  const open: { readonly name: string; readonly at: number }[] = [];
  for (let at = 1; at < parts.length; at += 2) {
    const tag = parts[at] ?? "";
    const name = /^<\/?([^\s/>]+)/u.exec(tag)?.[1] ?? "";
    if (tag.endsWith("/>")) markup.add(at);
    else if (!tag.startsWith("</")) open.push({ name, at });
    else close(name, at);
  }
  return markup;

  /** What was opened in between and is open still, nobody closes any more. */
  function close(name: string, at: number): void {
    const opened = open.findLastIndex((one) => one.name === name);
    if (opened < 0) return;
    markup.add(open[opened]?.at ?? at).add(at);
    open.length = opened;
  }
}

function escaped(text: string): string {
  return xmlEscaped(text.replace(/\\(?![nt])/gu, "\\\\"))
    .replace(/&quot;/gu, '\\"')
    .replace(/'/gu, "\\'")
    .replace(/\n/gu, "\\n");
}
