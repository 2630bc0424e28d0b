import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { formats } from "@/domain/formats";
import {
  type Format,
  LIMITS,
  type Limits,
  type Reading,
  type Rendering,
} from "@/domain/formats/format";
import { isFormOf, PLURAL_FORMS, type PluralForm, pluralFormsOf } from "@/domain/languages/plurals";
import { hasGettext } from "../../support/gettext";
import { isHere } from "../../support/is-here";

const bytes = (text: string) => new TextEncoder().encode(text);
const ALL = { ...LIMITS, forms: PLURAL_FORMS };

/** A message with a form for one boat and one for others, before and behind another string. */
const SOURCES: Readonly<Record<string, string>> = {
  json: `{
  "a": "First",
  "boats_one": "{{count}} boat",
  "boats_other": "{{count}} boats",
  "z": "Last"
}
`,
  yaml: `en:
  a: First
  boats:
    one: "%{count} boat"
    other: "%{count} boats" # in the harbour
  z: Last
`,
  android: `<resources>
    <string name="a">First</string>
    <plurals name="boats">
        <item quantity="one">%d boat</item>
        <item quantity="other">%d boats</item>
    </plurals>
    <string name="z">Last</string>
</resources>
`,
  fluent: `a = First
boats = { $count ->
    [one] { $count } boat
   *[other] { $count } boats
}
z = Last
`,
  po: `msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: \\n"
"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"

msgid "First"
msgstr ""

#, fuzzy, c-format
msgid "%d boat"
msgid_plural "%d boats"
msgstr[0] ""
msgstr[1] ""

msgid "Last"
msgstr ""
`,
  arb: `{
  "a": "First",
  "boats": "{count, plural, one {{count} boat} other {{count} boats}}",
  "z": "Last"
}
`,
  stringsdict: `<plist version="1.0">
<dict>
  <key>a</key>
  <dict><key>NSStringLocalizedFormatKey</key><string>First</string></dict>
  <key>boats</key>
  <dict>
    <key>n</key>
    <dict>
      <key>NSStringFormatSpecTypeKey</key>
      <string>NSStringPluralRuleType</string>
      <key>one</key>
      <string>%d boat</string>
      <key>other</key>
      <string>%d boats</string>
    </dict>
  </dict>
  <key>z</key>
  <dict><key>NSStringLocalizedFormatKey</key><string>Last</string></dict>
</dict>
</plist>
`,
  xcstrings: `{
  "sourceLanguage": "en",
  "strings": {
    "First": {},
    "boats": {
      "localizations": {
        "en": {
          "variations": {
            "plural": {
              "one": { "stringUnit": { "state": "translated", "value": "%d boat" } },
              "other": { "stringUnit": { "state": "translated", "value": "%d boats" } }
            }
          }
        }
      }
    },
    "last": {}
  }
}
`,
};

const KINDS = Object.keys(SOURCES);

function formatOf(id: string): Format {
  const format: Format | undefined = formats.find((one) => one.id === id);
  if (format === undefined) throw new Error(id);
  return format;
}

function reading(id: string, text: string, limits: Limits = ALL): Reading {
  const read = formatOf(id).read(bytes(text), limits);
  if ("unreadable" in read) throw new Error(JSON.stringify(read));
  return read;
}

/** The file in this language: each form says which it is, those the language does not have are left out. */
function translated(id: string, text: string, language: string): string {
  const renderings = reading(id, text).paragraphs.map((paragraph): Rendering => {
    if (!isFormOf(language, paragraph)) return [];
    const code = paragraph.codes.length > 0 ? "\u{f8001} " : "";
    return [`${code}${paragraph.form ?? "plain"}!`];
  });
  const writing = { language, renderings, forms: PLURAL_FORMS };
  return new TextDecoder().decode(formatOf(id).write(bytes(text), writing));
}

const formsIn = ({ paragraphs }: Reading) => paragraphs.flatMap(({ form }) => form ?? []);

describe("plural forms", () => {
  it.each(KINDS)("are those of the file as long as no others are asked for (%s)", (id) => {
    expect(formsIn(reading(id, SOURCES[id] ?? "", LIMITS))).toEqual(["one", "other"]);
  });

  it.each(KINDS)("are asked for with the text and the codes of the other form (%s)", (id) => {
    const { paragraphs } = reading(id, SOURCES[id] ?? "");

    const other = paragraphs.find(({ form }) => form === "other");
    const made = paragraphs.filter(({ isMade }) => isMade);
    expect(made.map(({ form }) => form)).toEqual(["zero", "two", "few", "many"]);
    for (const { text, codes } of made) {
      expect({ text, codes }).toEqual({ text: other?.text, codes: other?.codes });
    }
    expect(paragraphs.map(({ form }) => form)).toEqual([
      ...[undefined, "zero", "one", "two", "few", "many", "other", undefined],
    ]);
  });

  it.each(KINDS)("are left as they are where nobody writes one (%s)", (id) => {
    const file = bytes(SOURCES[id] ?? "");
    const renderings = reading(id, SOURCES[id] ?? "").paragraphs.map(() => undefined);

    const writing = { language: "ar", renderings, forms: PLURAL_FORMS };

    expect(formatOf(id).write(file, writing)).toEqual(file);
  });

  it.each(
    KINDS.flatMap((id) =>
      ["ar", "ps", "fa-AF", "ur", "de", "fr", "zh", "pl", "he", "lv"].map(
        (to) => [id, to] as const,
      ),
    ),
  )("are written in %s as %s has them", (id, language) => {
    const after = translated(id, SOURCES[id] ?? "", language);

    const { paragraphs } = reading(id, after, LIMITS);
    // A catalog keeps the forms of its source.
    const there = paragraphs.filter(({ target }) => id !== "xcstrings" || target !== undefined);
    const texts = there.map(({ text, target, form }) => [
      form,
      (target?.text ?? text).replace(/[\u{f0000}-\u{fffff}] /gu, ""),
    ]);
    // Gettext has none that whole numbers never meet.
    const wanted = pluralFormsOf(language).filter(
      (form) =>
        !form.startsWith("ordinal") && !(id === "po" && language === "pl" && form === "other"),
    );
    expect(texts).toEqual([
      [undefined, "plain!"],
      ...wanted.map((form) => [form, `${form}!`]),
      [undefined, "plain!"],
    ]);
  });

  it("are members of JSON beside each other, with its white space", () => {
    expect(translated("json", SOURCES.json ?? "", "ar")).toBe(`{
  "a": "plain!",
  "boats_zero": "{{count}} zero!",
  "boats_one": "{{count}} one!",
  "boats_two": "{{count}} two!",
  "boats_few": "{{count}} few!",
  "boats_many": "{{count}} many!",
  "boats_other": "{{count}} other!",
  "z": "plain!"
}
`);
  });

  it("are members of YAML beside each other, and the comment stays where it was", () => {
    expect(translated("yaml", SOURCES.yaml ?? "", "he")).toBe(`he:
  a: plain!
  boats:
    one: "%{count} one!"
    two: "%{count} two!"
    other: "%{count} other!" # in the harbour
  z: plain!
`);
  });

  it("are variants of Fluent, the default last", () => {
    expect(translated("fluent", SOURCES.fluent ?? "", "pl")).toBe(`a = plain!
boats = { $count ->
    [one] { $count } one!
    [few] { $count } few!
    [many] { $count } many!
   *[other] { $count } other!
}
z = plain!
`);
  });

  it("are numbered for gettext as its header then says", () => {
    const after = translated("po", SOURCES.po ?? "", "ar");

    expect(after).toContain('"Language: ar\\n"\n"Plural-Forms: nplurals=6; plural=(n == 0 ? 0');
    expect(after).toContain(
      '#, c-format\nmsgid "%d boat"\nmsgid_plural "%d boats"\nmsgstr[0] "%d zero!"\nmsgstr[1] "%d one!"\nmsgstr[2] "%d two!"\nmsgstr[3] "%d few!"\nmsgstr[4] "%d many!"\nmsgstr[5] "%d other!"\n\nmsgid "Last"',
    );
  });

  it.each(["ar", "zh", "pl", "fr", "fa"])("are what msgfmt takes in %s", (language) => {
    if (!isHere(hasGettext(), "gettext")) return;
    const folder = mkdtempSync(path.join(tmpdir(), "enface-po-"));
    const file = path.join(folder, "a.po");
    writeFileSync(file, translated("po", SOURCES.po ?? "", language));

    const check = () =>
      execFileSync("msgfmt", ["-c", "-o", path.join(folder, "a.mo"), file], { stdio: "pipe" });

    expect(check).not.toThrow();
    rmSync(folder, { recursive: true });
  });

  it.each(["json", "yaml", "android", "fluent"])(
    "keep a text before which others stand, emptied (%s)",
    (id) => {
      const { paragraphs } = reading(id, SOURCES[id] ?? "");
      const renderings = paragraphs.map(({ form }) => (form === "one" ? [] : [form ?? "plain"]));

      const written = formatOf(id).write(bytes(SOURCES[id] ?? ""), {
        ...{ language: "ar", renderings, forms: PLURAL_FORMS },
      });

      const texts = reading(id, new TextDecoder().decode(written)).paragraphs.map(
        ({ text }) => text,
      );
      expect(texts).toEqual(expect.arrayContaining(["zero", "two", "few", "many", "other"]));
    },
  );

  it("are those of places in a row where the name says so", () => {
    const file = '{"place_ordinal_one": "{{count}}st", "place_ordinal_other": "{{count}}th"}';

    const made = reading("json", file).paragraphs.filter(({ isMade }) => isMade);

    expect(made.map(({ key }) => key)).toEqual(
      ["zero", "two", "few", "many"].map((category) => `place_ordinal_${category}`),
    );
  });

  it.each([
    '{"reason_other": "Another reason"}',
    '{"message_one": "one", "message_other": "other", "message_few": {"nested": "value"}}',
    '{"section_other": {"usage": "Usage"}}',
    '{"first_one": "First"}',
  ])("are none where names only look like it: %s", (file) => {
    expect(formsIn(reading("json", file))).toEqual([]);
  });

  it("are found in time that goes with the size of the file", () => {
    const forms: PluralForm[] = ["one", "other"];
    const many = Array.from({ length: 20_000 }, (_, at) =>
      forms.map((form) => [`key${at}_${form}`, "{{count}}"]),
    );

    const { paragraphs } = reading("json", JSON.stringify(Object.fromEntries(many.flat())), {
      ...ALL,
      paragraphs: 200_000,
    });

    expect(paragraphs).toHaveLength(120_000);
  });
});
