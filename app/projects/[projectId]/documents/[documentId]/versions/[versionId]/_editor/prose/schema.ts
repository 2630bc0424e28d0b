import { type Node, Schema } from "prosemirror-model";

/**
 * The text of a passage while it is written: paragraphs of plain text, line breaks, and inline codes
 * as atoms that nothing can cut.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: { content: "inline*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    text: { group: "inline" },
    break: {
      group: "inline",
      inline: true,
      selectable: false,
      parseDOM: [{ tag: "br" }],
      toDOM: () => ["br"],
    },
    code: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { character: {} },
      parseDOM: [
        {
          tag: "bdi[data-code]",
          getAttrs: (element) => ({ character: element.getAttribute("data-code") ?? "" }),
        },
      ],
      toDOM: ({ attrs }) => ["bdi", { "data-code": String(attrs.character) }],
    },
  },
});

/** The text as it is stored: paragraphs kept apart by a blank line, codes as characters. */
export function textOf(doc: Node): string {
  return textBetween(doc, 0, doc.content.size);
}

export function textBetween(doc: Node, from: number, to: number): string {
  return doc.textBetween(from, to, "\n\n", (leaf) =>
    leaf.type === schema.nodes.break ? "\n" : String(leaf.attrs.character ?? ""),
  );
}
