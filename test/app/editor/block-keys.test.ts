import { AllSelection, EditorState, TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { blockKeys } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/prose/block-keys";
import { docOf } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/prose/doc-of";
import { textOf } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/prose/schema";

const FIRST = "دریا پراخ دی.";
const TEXT = `${FIRST}\n\nکښتۍ ځي.`;

/** The text after a key, with the caret as `|`; nothing where the browser does it. */
function pressed(key: string, from: number, to = from): string | undefined {
  const doc = docOf(TEXT);
  let state = EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });
  const taken = blockKeys[key]?.(state, (tr) => {
    state = state.apply(tr);
  });
  if (!taken) return undefined;
  return textOf(state.apply(state.tr.insertText("|")).doc);
}

/** Where the second paragraph begins. */
const SECOND = FIRST.length + 3;

describe("keys at the ends of paragraphs", () => {
  it("begins a new paragraph at the caret, in place of what is selected", () => {
    expect(pressed("Enter", 6)).toBe("دریا \n\n|پراخ دی.\n\nکښتۍ ځي.");
    expect(pressed("Enter", 6, 11)).toBe("دریا \n\n|دی.\n\nکښتۍ ځي.");
    expect(pressed("Enter", 6, SECOND + 5)).toBe("دریا \n\n|ځي.");
  });

  it("joins two paragraphs where one ends, from either side", () => {
    const joined = "دریا پراخ دی.|کښتۍ ځي.";
    expect(pressed("Backspace", SECOND)).toBe(joined);
    expect(pressed("Delete", FIRST.length + 1)).toBe(joined);
  });

  it("leaves all else to the browser", () => {
    const end = docOf(TEXT).content.size - 1;
    expect(["Backspace", "Delete"].map((key) => pressed(key, 6))).toEqual([undefined, undefined]);
    expect(pressed("Backspace", 1)).toBeUndefined();
    expect(pressed("Delete", end)).toBeUndefined();
  });

  it("takes away what is selected, also all of it", () => {
    expect(pressed("Delete", 6, SECOND + 5)).toBe("دریا |ځي.");
    const doc = docOf(TEXT);
    let state = EditorState.create({ doc, selection: new AllSelection(doc) });
    blockKeys.Backspace?.(state, (tr) => {
      state = state.apply(tr);
    });
    expect([textOf(state.doc), state.doc.childCount]).toEqual(["", 1]);
  });
});
