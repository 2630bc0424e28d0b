import { describe, expect, it } from "vitest";
import { readFile } from "@/domain/formats";
import { LIMITS } from "@/domain/formats/format";

const resx = (comment: string) =>
  `<root><data name="open"><value>Open</value><comment>${comment}</comment></data></root>`;

function asked(name: string, file: string) {
  const read = readFile(name, new TextEncoder().encode(file), LIMITS);
  if ("unreadable" in read) throw new Error(read.unreadable);
  const [first] = read.reading.paragraphs;
  return { maxLength: first?.maxLength, flags: first?.flags, comment: first?.comment };
}

describe("what a file says in its comments about a string", () => {
  it.each([
    ["{MaxLength=40} The button.", 40],
    ["The button. Max length: 12", 12],
    ["maxlength=7", 7],
    ["Maximum 30 characters.", 30],
    ["Max. 15 chars", 15],
  ])("tells the translator how long it may be: %s", (comment, maxLength) => {
    expect(asked("a.resx", resx(comment))).toMatchObject({ maxLength, comment });
  });

  it("does so in every format that has comments", () => {
    const said = { maxLength: 9 };
    expect(
      asked("a.xml", '<resources><!-- max length 9 --><string name="a">Open</string></resources>'),
    ).toMatchObject(said);
    expect(asked("a.strings", '/* Max. 9 characters */\n"a" = "Open";\n')).toMatchObject(said);
    expect(asked("a.properties", "# max length: 9\na = Open\n")).toMatchObject(said);
    expect(asked("a.arb", '{"a": "Open", "@a": {"description": "max length: 9"}}')).toMatchObject(
      said,
    );
    expect(
      asked(
        "a.xcstrings",
        '{"sourceLanguage":"en","strings":{"Open":{"comment":"max length: 9"}}}',
      ),
    ).toMatchObject(said);
  });

  it("keeps names that must stay in mind", () => {
    expect(asked("a.resx", resx('{Locked="Enface"}')).flags).toEqual(["placeholders:Enface"]);
    expect(asked("a.resx", resx("{Locked}")).flags).toEqual(["read-only"]);
  });

  it("takes no other number for a length", () => {
    expect(
      asked("a.resx", resx("Shown on page 40, the maximum zoom is 3.")).maxLength,
    ).toBeUndefined();
  });
});
