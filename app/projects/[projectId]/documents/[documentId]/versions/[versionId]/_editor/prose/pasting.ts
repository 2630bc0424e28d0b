import { Fragment, type Node, Slice } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { codeAt } from "@/domain/codes/code";
import { docOf } from "./doc-of";
import { schema } from "./schema";

/**
 * What is pasted comes in as plain text. What was copied in this workbench keeps the codes that the
 * passage knows; all others are left out.
 */
export function pasting(known: ReadonlySet<number>): Plugin {
  return new Plugin({
    props: {
      handlePaste: (view, event) => {
        const html = event.clipboardData?.getData("text/html") ?? "";
        if (html.includes("data-pm-slice")) return false;
        const text = event.clipboardData?.getData("text/plain") ?? "";
        view.dispatch(view.state.tr.replaceSelection(sliceOf(text)).scrollIntoView());
        return true;
      },
      handleDrop: (_view, _event, _slice, moved) => !moved,
      transformPasted: (slice) =>
        new Slice(withKnownCodes(slice.content, known), slice.openStart, slice.openEnd),
    },
  });
}

function sliceOf(pasted: string): Slice {
  const text = pasted
    .replace(/\r\n?/g, "\n")
    .replace(/\n{2,}/g, "\n\n")
    .replace(UNFIT, "");
  const { content } = docOf(text);
  return new Slice(content, 1, 1);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text may hold
const UNFIT = /[\u{f0000}-\u{fffff}\ud800-\udfff\0-\x08\v\f\x0e-\x1f\x7f\ufffe\uffff]/gu;

function withKnownCodes(content: Fragment, known: ReadonlySet<number>): Fragment {
  const kept: Node[] = [];
  content.forEach((node) => {
    if (!node.isLeaf) kept.push(node.copy(withKnownCodes(node.content, known)));
    else if (node.type !== schema.nodes.code || known.has(numberOf(node))) kept.push(node);
  });
  return Fragment.fromArray(kept);
}

function numberOf(node: Node): number {
  return codeAt(String(node.attrs.character))?.id ?? 0;
}
