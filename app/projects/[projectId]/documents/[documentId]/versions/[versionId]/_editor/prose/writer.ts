import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { EditorState, type Plugin, Selection, TextSelection } from "prosemirror-state";
import { EditorView, type NodeViewConstructor } from "prosemirror-view";
import type { Code } from "@/domain/codes/code";
import { setApart } from "@/domain/languages/set-apart";
import { blockKeys } from "./block-keys";
import { chipOf } from "./chip";
import { docOf } from "./doc-of";
import { pasting } from "./pasting";
import { schema, textBetween, textOf } from "./schema";

type Place = {
  readonly element: HTMLElement;
  readonly text: string;
  /** The codes of the source: the chips this text may have. */
  readonly codes: readonly Code[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly onType: (text: string) => void;
};

export type Span = { readonly start: number; readonly end: number; readonly text: string };

/** The live field of the one passage in hand. Offsets are UTF-16, in the text as it is stored. */
export class Writer {
  readonly #view: EditorView;
  #text: string;

  constructor({ element, text, codes, attributes, onType }: Place) {
    this.#text = text;
    this.#view = new EditorView(element, {
      state: stateOf(text, codes),
      attributes,
      nodeViews: { code: chipView(codes) },
      dispatchTransaction: (transaction) => {
        this.#view.updateState(this.#view.state.apply(transaction));
        if (!transaction.docChanged) return;
        this.#text = textOf(this.#view.state.doc);
        if (!transaction.getMeta("shown")) onType(this.#text);
      },
      clipboardTextSerializer: (slice) =>
        slice.content.textBetween(0, slice.content.size, "\n\n", (leaf) =>
          leaf.type === schema.nodes.break ? "\n" : "",
        ),
    });
  }

  get focused(): boolean {
    return this.#view.hasFocus();
  }

  /** Shows a text that came from elsewhere. While an input method is composing, it waits. */
  show(text: string): void {
    if (text === this.#text || this.#view.composing) return;
    this.#text = text;
    const { doc, tr } = this.#view.state;
    tr.replaceWith(0, doc.content.size, docOf(text).content).setMeta("shown", true);
    this.#view.dispatch(tr);
  }

  /** Puts the caret to an end of the text or to a place on the screen. */
  focus(caret: "start" | "end" | { readonly left: number; readonly top: number }): void {
    const { doc, tr } = this.#view.state;
    const selection = typeof caret === "string" ? atEnd(doc, caret) : this.#at(caret);
    this.#view.dispatch(tr.setSelection(selection));
    this.#view.focus();
  }

  /** Where the caret is. */
  offset(): number {
    return textBetween(this.#view.state.doc, 0, this.#range().from).length;
  }

  /** What is selected; empty when there is only a caret. */
  selected(): Span {
    const { doc } = this.#view.state;
    const { from, to } = this.#range();
    const start = textBetween(doc, 0, from).length;
    const text = textBetween(doc, from, to);
    return { start, end: start + text.length, text };
  }

  /** Puts a text where the caret is, codes and all. */
  insert(text: string): void {
    const slice = docOf(text).slice(1, docOf(text).content.size - 1);
    this.#view.dispatch(this.#view.state.tr.replaceSelection(slice));
    this.#view.focus();
  }

  /** Puts a word where the caret is, apart from the words that stand there. */
  insertWord(word: string): void {
    const { doc, selection } = this.#view.state;
    const before = textBetween(doc, 0, selection.from);
    const after = textBetween(doc, selection.to, doc.content.size);
    this.insert(setApart(word, { before, after }));
  }

  /** Puts another text in place of the whole. Undo brings the old one back. */
  replace(text: string): void {
    const { doc, tr } = this.#view.state;
    this.#view.dispatch(tr.replaceWith(0, doc.content.size, docOf(text).content));
  }

  /** Shows a stretch of the text by selecting it. */
  select(start: number, end: number): void {
    const { doc, tr } = this.#view.state;
    const range = TextSelection.create(doc, positionOf(doc, start), positionOf(doc, end));
    this.#view.dispatch(tr.setSelection(range).scrollIntoView());
    this.#view.focus();
  }

  destroy(): void {
    this.#view.destroy();
  }

  /** As the browser has it: it tells of a new selection only after the key that follows. */
  #range(): { readonly from: number; readonly to: number } {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
    const isHere = this.focused && anchorNode && focusNode && this.#view.dom.contains(anchorNode);
    if (!isHere) return this.#view.state.selection;
    const one = this.#view.posAtDOM(anchorNode, anchorOffset ?? 0);
    const other = this.#view.posAtDOM(focusNode, focusOffset ?? 0);
    return { from: Math.min(one, other), to: Math.max(one, other) };
  }

  #at(place: { readonly left: number; readonly top: number }): Selection {
    const { doc } = this.#view.state;
    const found = this.#view.posAtCoords(place);
    return found === null ? Selection.atEnd(doc) : Selection.near(doc.resolve(found.pos));
  }
}

function atEnd(doc: EditorState["doc"], end: "start" | "end"): Selection {
  return end === "start" ? Selection.atStart(doc) : Selection.atEnd(doc);
}

/** The place in the document of an offset in the text. */
function positionOf(doc: EditorState["doc"], offset: number): number {
  let low = 0;
  let high = doc.content.size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (textBetween(doc, 0, middle).length < offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}

function stateOf(text: string, codes: readonly Code[]): EditorState {
  const known = new Set(codes.map(({ id }) => id));
  return EditorState.create({ doc: docOf(text), plugins: [...keys(), history(), pasting(known)] });
}

function keys(): Plugin[] {
  return [
    keymap({
      "Mod-z": undo,
      "Mod-y": redo,
      "Mod-Shift-z": redo,
      "Shift-Enter": ({ tr }, dispatch) => {
        dispatch?.(tr.replaceSelectionWith(schema.node("break")).scrollIntoView());
        return true;
      },
    }),
    keymap(blockKeys),
  ];
}

/** A chip that says what it stands for. In its own direction, whatever stands around it. */
function chipView(codes: readonly Code[]): NodeViewConstructor {
  return (node) => {
    const chip = chipOf(String(node.attrs.character), codes);
    const dom = document.createElement("bdi");
    dom.className = "chip";
    dom.dataset.code = String(node.attrs.character);
    dom.dataset.type = chip?.type ?? "standalone";
    dom.dataset.number = String(chip?.number ?? "");
    dom.title = chip?.raw ?? "";
    dom.contentEditable = "false";
    dom.textContent = chip?.label ?? "";
    return { dom, ignoreMutation: () => true };
  };
}
