import { sentencesIn } from "@/domain/segmentation/sentences";

/** A sentence as it stands on the page, without chips. */
export type Sentence = { readonly text: string; readonly range: Range };

/** The sentences of a text on the page, paragraph by paragraph. */
export function sentencesOf(side: HTMLElement, language: string): Sentence[] {
  return [...side.querySelectorAll("p")].flatMap((paragraph) => sentencesOn(paragraph, language));
}

function sentencesOn(paragraph: Element, language: string): Sentence[] {
  const nodes = textNodes(paragraph);
  const text = nodes.map(({ data }) => data).join("");
  let at = 0;
  return sentencesIn(text, language).flatMap((sentence) => {
    const start = at;
    at += sentence.length;
    const said = sentence.trim();
    if (said === "") return [];
    const begin = start + sentence.indexOf(said);
    return [{ text: said, range: rangeOf(nodes, begin, begin + said.length) }];
  });
}

function textNodes(paragraph: Element): Text[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(".chip") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  }
  return nodes;
}

function rangeOf(nodes: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const last = before + node.length;
    if (start >= before && start < last) range.setStart(node, start - before);
    if (end > before && end <= last) range.setEnd(node, end - before);
    before = last;
  }
  return range;
}
