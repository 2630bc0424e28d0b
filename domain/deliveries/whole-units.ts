import type { Code } from "../codes/code";
import { highest, renumbered } from "../codes/join";
import type { Paragraph } from "../formats/format";

export type BilingualParagraph = Paragraph & Required<Pick<Paragraph, "target">>;

/**
 * The units of a bilingual file that say anything. Other tools cut a unit into segments, each a
 * paragraph of its own: here they are one again, with a space where the language has one between
 * its sentences.
 */
export function wholeUnits(
  paragraphs: readonly Paragraph[],
  language = "en",
): BilingualParagraph[] {
  const groups: BilingualParagraph[][] = [];
  for (const paragraph of paragraphs) {
    if (!isBilingual(paragraph)) continue;
    const last = groups.at(-1);
    if (paragraph.unit !== undefined && last?.[0]?.unit === paragraph.unit) last.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups
    .flatMap((group) => asOne(group, language))
    .filter(({ target }) => target.text.trim() !== "");
}

function isBilingual(paragraph: Paragraph): paragraph is BilingualParagraph {
  return paragraph.target !== undefined;
}

function asOne(group: readonly BilingualParagraph[], language: string): BilingualParagraph[] {
  const [first] = group;
  if (first === undefined || group.length === 1) return first ? [first] : [];
  const codes: Code[] = [];
  const sources: string[] = [];
  const targets: string[] = [];
  for (const { text, target, codes: own } of group) {
    const before = highest(codes);
    codes.push(...own.map((code) => ({ ...code, id: code.id + before })));
    sources.push(renumbered(text, before));
    targets.push(renumbered(target.text, before));
  }
  const between = /^(?:zh|ja)\b/u.test(language) ? "" : " ";
  const one = (texts: readonly string[]) => texts.map((text) => text.trim()).join(between);
  return [{ ...first, text: one(sources), codes, target: { ...first.target, text: one(targets) } }];
}
