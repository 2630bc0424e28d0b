import { describe, expect, it } from "vitest";
import { readFile } from "@/domain/formats";
import { LIMITS, type Paragraph } from "@/domain/formats/format";

type Told = Pick<Paragraph, "key" | "comment" | "maxLength" | "context" | "flags">;

const UNIT = 'xmlns="urn:oasis:names:tc:xliff:document:2.1" version="2.1" srcLang="en"';

/** A file, and what the translator of its last string is told. */
const FILES: readonly (readonly [what: string, name: string, file: string, told: Told])[] = [
  [
    "i18next, by the string beside it",
    "a.json",
    '{"menu": {"friend": "A friend", "friend_female": "A friend"}}',
    { key: "menu.friend_female", context: "female" },
  ],
  [
    "i18next, with plural forms",
    "a.json",
    '{"friend_one": "A friend", "friend_other": "Friends", "friend_old_one": "An old friend", "friend_old_other": "Old friends"}',
    { key: "friend_old_other", context: "old" },
  ],
  [
    "FormatJS",
    "a.json",
    '{"quay": {"defaultMessage": "Quay", "description": "Max length: 9"}}',
    { key: "quay", comment: "Max length: 9", maxLength: 9 },
  ],
  [
    "i18next in YAML",
    "a.yaml",
    "friend: A friend\n# Of a woman\nfriend_female: A friend\n",
    { key: "friend_female", comment: "Of a woman", context: "female" },
  ],
  [
    "Rails",
    "en.yml",
    "en:\n  # Max length: 9\n  quay: Quay\n",
    { key: "quay", comment: "Max length: 9", maxLength: 9 },
  ],
  [
    "gettext",
    "a.po",
    '#. On the button\n#. Max length: 9\n#, c-format\nmsgctxt "harbour"\nmsgid "Quay %s"\nmsgstr ""\n',
    {
      key: "harbour\u0004Quay %s",
      comment: "On the button\nMax length: 9",
      ...{ context: "harbour", maxLength: 9, flags: ["c-format"] },
    },
  ],
  [
    "Flutter",
    "a.arb",
    '{"quay": "Quay {name}", "@quay": {"description": "Max length: 9", "context": "harbour", "placeholders": {"name": {"type": "String", "description": "of the town", "example": "Oldport"}}}}',
    {
      key: "quay",
      comment: "Max length: 9\n{name}: String, of the town, Oldport",
      ...{ context: "harbour", maxLength: 9 },
    },
  ],
  [
    "Android",
    "a.xml",
    '<resources><!-- Max length: 9 --><string name="quay" product="tablet">Quay</string></resources>',
    { key: "quay", comment: "Max length: 9", context: "tablet", maxLength: 9 },
  ],
  [
    "Apple's strings",
    "a.strings",
    '/* Max length: 9 */\n"quay" = "Quay";\n',
    { key: "quay", comment: "Max length: 9", maxLength: 9 },
  ],
  [
    "Apple's plurals",
    "a.stringsdict",
    "<plist><dict><!-- Max length: 9 --><key>quay</key><dict><key>NSStringLocalizedFormatKey</key><string>Quay</string></dict></dict></plist>",
    { key: "quay", comment: "Max length: 9", maxLength: 9 },
  ],
  [
    "Apple's catalogs",
    "a.xcstrings",
    '{"sourceLanguage": "en", "strings": {"Quay": {"comment": "Max length: 9"}}}',
    { key: "Quay", comment: "Max length: 9", maxLength: 9 },
  ],
  [
    ".NET",
    "a.resx",
    '<root><data name="quay"><value>Quay</value><comment>{MaxLength=9}</comment></data></root>',
    { key: "quay", comment: "{MaxLength=9}", maxLength: 9 },
  ],
  [
    "Java",
    "a.properties",
    "# Max length: 9\nquay = Quay\n",
    { key: "quay", comment: "Max length: 9", maxLength: 9 },
  ],
  [
    "Fluent, with the comment of its group",
    "a.ftl",
    "## Harbour\n\n# Max length: 9\nquay = Quay\n",
    { key: "quay", comment: "Harbour\nMax length: 9", maxLength: 9 },
  ],
  [
    "XLIFF 1.2",
    "a.xlf",
    '<xliff version="1.2"><file source-language="en" original="a"><body><trans-unit id="1" resname="quay" maxwidth="9" size-unit="char"><source>Quay</source><note>On the button</note><context-group purpose="information"><context context-type="x-form">harbour</context></context-group></trans-unit></body></file></xliff>',
    { key: "quay", comment: "On the button", context: "harbour", maxLength: 9 },
  ],
  [
    "XLIFF 1.2, in bytes",
    "a.xlf",
    '<xliff version="1.2"><file source-language="en" original="a"><body><trans-unit id="quay" maxbytes="9"><source>Quay</source></trans-unit></body></file></xliff>',
    { key: "quay", comment: "maxbytes: 9", maxLength: 9 },
  ],
  [
    "XLIFF 2",
    "a.xlf",
    `<xliff ${UNIT.replace("2.1", "2.0")} xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0"><file id="f"><slr:profiles generalProfile="xliff:codepoints"/><unit id="1" name="quay" slr:sizeRestriction="9"><notes><note>On the button</note></notes><segment><source>Quay</source></segment></unit></file></xliff>`,
    { key: "quay", comment: "On the button", maxLength: 9 },
  ],
  [
    "a list in CSV",
    "a.csv",
    "key,source,target,comment,context\nquay,Quay,,Max length: 9,harbour\n",
    { key: "quay", comment: "Max length: 9", context: "harbour", maxLength: 9 },
  ],
];

describe("what a file says of a string", () => {
  it.each(FILES)("is told to the translator, of %s", (_, name, file, told) => {
    const read = readFile(name, new TextEncoder().encode(file), LIMITS);
    if ("unreadable" in read) throw new Error(JSON.stringify(read));

    const { key, comment, maxLength, context, flags } = read.reading.paragraphs.at(-1) ?? {};
    const said = Object.entries({ key, comment, maxLength, context, flags });
    expect(Object.fromEntries(said.filter(([, one]) => one !== undefined))).toEqual(told);
  });

  it.each([
    ["is no form of another one", '{"page_title": "Title", "page_body": "Body"}'],
    ["stands in another group", '{"a": {"friend": "Friend"}, "b": {"friend_female": "Friend"}}'],
  ])("has no context where its name %s", (_, file) => {
    const read = readFile("a.json", new TextEncoder().encode(file), LIMITS);

    expect(JSON.stringify(read)).not.toContain('"context"');
  });
});
