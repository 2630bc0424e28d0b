import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missingCodes } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/prose/chip";
import { docOf } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/prose/doc-of";
import { textOf } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/prose/schema";
import { Writer } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/prose/writer";
import { closing, opening, standalone } from "@/domain/codes/code";

const codes = [
  { id: 1, kind: "pair", label: "b", raw: "<b>", rawEnd: "</b>" },
  { id: 2, kind: "standalone", label: "br", raw: "<br>" },
] as const;

describe("a text in the field", () => {
  it("comes out as it went in, with its paragraphs, line breaks and codes", () => {
    const piece = fc.constantFrom(
      "کشتۍ ",
      "boat",
      "\n",
      opening(1),
      closing(1),
      standalone(2),
      "😀",
    );
    const paragraph = fc.array(piece).map((parts) => parts.join("").replace(/\n\n+/g, "\n"));
    const text = fc
      .array(
        paragraph.map((part) => part.replace(/^\n|\n$/g, "")),
        { minLength: 1 },
      )
      .map((parts) => parts.join("\n\n"));

    fc.assert(fc.property(text, (each) => textOf(docOf(each)) === each));
  });

  it("shows each code as a chip that says what it stands for", () => {
    const { element } = opened(`${opening(1)}Boot${closing(1)}`);

    const chips = [...element.querySelectorAll<HTMLElement>("bdi")];
    expect(chips.map(({ title }) => title)).toEqual(["<b>", "</b>"]);
    expect(chips.every(({ contentEditable }) => contentEditable === "false")).toBe(true);
  });

  it("counts offsets in the text as it is stored", () => {
    const { writer } = opened(`ab${standalone(2)}c\n\ndef`);

    writer.select(8, 9); // "e": a code is two UTF-16 units, a paragraph's end too

    expect(writer.selected()).toEqual({ start: 8, end: 9, text: "e" });
  });

  it("puts a missing code where the caret is", () => {
    const { writer, typed } = opened("Boot");

    writer.focus("start");
    writer.insert(standalone(2));

    expect(typed).toEqual([`${standalone(2)}Boot`]);
  });

  it("sets a word apart from the one in whose middle the caret is", () => {
    const { writer, typed } = opened("Ruderboot\n\nDas");

    writer.select(5, 5);
    writer.insertWord("Fähre");
    writer.focus("end");
    writer.insertWord("Boot");

    expect(typed).toEqual(["Ruder Fähre boot\n\nDas", "Ruder Fähre boot\n\nDas Boot"]);
  });

  it("does not take a text from elsewhere for typing", () => {
    const { writer, typed, element } = opened("Boot");

    writer.show("Fähre");

    expect(typed).toEqual([]);
    expect(element.textContent).toBe("Fähre");
  });

  it("lists the codes of the source that the translation lacks", () => {
    const source = `${opening(1)}boat${closing(1)}${standalone(2)}`;

    expect(missingCodes(source, `${opening(1)}Boot`)).toEqual([closing(1), standalone(2)]);
  });
});

function opened(text: string) {
  const element = document.createElement("div");
  document.body.append(element);
  const typed: string[] = [];
  const onType = (each: string) => void typed.push(each);
  const writer = new Writer({ element, text, codes, attributes: {}, onType });
  return { element, writer, typed };
}
