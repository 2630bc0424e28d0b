import type { Element } from "./nodes";

/** The start tag of an element with some attributes set (or, where `undefined`, taken out). */
export function startTag(
  source: string,
  element: Element,
  set: Record<string, string | undefined>,
): string {
  const location = element.sourceCodeLocation;
  const tag = location?.startTag;
  if (!location || !tag) return `<${element.tagName}>`;
  let out = source.slice(tag.startOffset, tag.endOffset);
  const missing: string[] = [];
  const present = Object.entries(set).map(([name, value]) => ({
    name,
    value,
    at: location.attrs?.[name],
  }));
  for (const { name, value, at } of present.toSorted(
    (one, two) => (two.at?.startOffset ?? -1) - (one.at?.startOffset ?? -1),
  )) {
    if (at)
      out =
        out.slice(0, at.startOffset - tag.startOffset) +
        written(name, value) +
        out.slice(at.endOffset - tag.startOffset);
    else if (value !== undefined) missing.push(` ${written(name, value)}`);
  }
  return out.replace(/^<[^\s/>]+/u, (name) => name + missing.join("")).replace(/\s+(?=>$)/u, "");
}

function written(name: string, value: string | undefined): string {
  return value === undefined ? "" : `${name}="${value.replace(/[&<>"]/gu, "")}"`;
}
