import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { isText, type Parent } from "./nodes";

/** A page written as HTML, as browsers understand it, with where everything stands. */
export function pageTree(source: string): Tree.Document {
  return parse(source, {
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    treeAdapter: leanTree,
  });
}

/**
 * The parser's own tree, for pages of any size. A text comes to it word by word, and JavaScript keeps
 * a text that was put together as all its pieces until somebody reads it: on a long page these take
 * fifty times the room of the text. So each text is read as soon as something follows it. And where
 * a node ends is noted in place, not in another copy of all that is known of it; on which line a
 * text ends nobody asks.
 */
const leanTree: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  appendChild(parent, child) {
    putTogether(parent.childNodes.at(-1));
    defaultTreeAdapter.appendChild(parent, child);
  },
  onItemPop(element: Parent) {
    putTogether(element.childNodes.at(-1));
  },
  setNodeSourceCodeLocation(node, location) {
    node.sourceCodeLocation = location && { ...location };
  },
  updateNodeSourceCodeLocation(node, end) {
    const location = node.sourceCodeLocation;
    if (location && isText(node)) location.endOffset = end.endOffset ?? location.endOffset;
    else if (location) Object.assign(location, end);
  },
};

function putTogether(node: Tree.ChildNode | undefined): void {
  if (node && isText(node)) EMPTY.test(node.value);
}

/** Any expression makes the text one piece. */
const EMPTY = /^$/u;
