import { coder } from "../../codes/coder";
import { bracketed } from "../bracketed";
import type { Paragraph, Writing } from "../format";
import { heldCodes } from "../held-codes";
import { plainText } from "../plain-text";
import type { Edit } from "../splice";
import type { XmlElement } from "../xml/tree";
import { textInside, xmlEscaped } from "../xml/xml-text";

/** A text of the book beside its pages: its title, or an entry of its contents. */
export type Label = { readonly paragraph: Paragraph; readonly element: XmlElement };

export function labelOf(element: XmlElement, key: string): Label[] {
  const codes = coder();
  const text = codes.text(
    textInside(element)
      .replace(/[ \t\r\n]+/gu, " ")
      .trim(),
  );
  if (!/[\p{L}\p{N}]/u.test(text) || element.openEnd === element.end) return [];
  return [{ paragraph: { kind: "string", key, text, codes: codes.codes }, element }];
}

export function labelEdits(
  labels: readonly Label[],
  { renderings, footnotes = [] }: Pick<Writing, "renderings" | "footnotes">,
): Edit[] {
  const paragraphs = labels.map(({ paragraph }) => paragraph);
  return labels.flatMap(({ element }, at): Edit[] => {
    const texts = renderings[at];
    if (texts === undefined) return [];
    const text = plainText(
      bracketed(texts, footnotes[at]),
      heldCodes(paragraphs, renderings, at),
    ).join(" ");
    return [{ start: element.openEnd, end: element.closeStart, text: () => xmlEscaped(text) }];
  });
}
