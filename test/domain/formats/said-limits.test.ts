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
  });

  it.each([
    [
      "a.resx",
      resx("{Locked}").replace("</root>", '<data name="b"><value>Shut</value></data></root>'),
      '<data name="open"><value>Open</value><comment>{Locked}</comment></data>',
    ],
    [
      "a.po",
      '#, read-only\nmsgid "Open"\nmsgstr "Open"\n\nmsgid "Shut"\nmsgstr ""\n',
      '#, read-only\nmsgid "Open"\nmsgstr "Open"\n',
    ],
    [
      "a.strings",
      '/* {Locked} */\n"a" = "Open";\n"b" = "Shut";\n',
      '/* {Locked} */\n"a" = "Open";\n',
    ],
    [
      "a.xcstrings",
      '{"sourceLanguage":"en","strings":{"Open":{"comment":"{Locked}"},"Shut":{}}}',
      '"Open":{"comment":"{Locked}"}',
    ],
    [
      "b.xcstrings",
      '{"sourceLanguage":"en","strings":{"Open":{"shouldTranslate":false},"Shut":{}}}',
      '"Open":{"shouldTranslate":false}',
    ],
    [
      "a.arb",
      '{"a": "Open", "@a": {"description": "{Locked}"}, "b": "Shut"}',
      '"a": "Open", "@a": {"description": "{Locked}"}',
    ],
    ["a.properties", "# {Locked}\na = Open\nb = Shut\n", "# {Locked}\na = Open\n"],
    [
      "a.xml",
      '<resources><string name="a" translatable="false">Open</string><string name="b">Shut</string></resources>',
      '<string name="a" translatable="false">Open</string>',
    ],
    ["a.html", '<p translate="no">Open</p><p>Shut</p>', '<p translate="no">Open</p>'],
    [
      "a.xlf",
      '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="de"><file id="f"><unit id="1" translate="no"><segment><source>Open</source></segment></unit><unit id="2"><segment><source>Shut</source></segment></unit></file></xliff>',
      '<unit id="1" translate="no"><segment><source>Open</source></segment></unit>',
    ],
  ])("leaves what is locked to nobody, and to the byte as it is: %s", (name, file, locked) => {
    const bytes = new TextEncoder().encode(file);
    const read = readFile(name, bytes, LIMITS);
    if ("unreadable" in read) throw new Error(read.unreadable);

    expect(read.reading.paragraphs.map(({ text }) => text)).toEqual(["Shut"]);
    const written = read.format.write(bytes, { language: "de", renderings: [["Zu"]] });
    const text = new TextDecoder().decode(written);
    expect(text).toContain("Zu");
    expect(file).toContain(locked);
    expect(text).toContain(locked);
  });

  it("takes no other number for a length", () => {
    expect(
      asked("a.resx", resx("Shown on page 40, the maximum zoom is 3.")).maxLength,
    ).toBeUndefined();
  });
});
