import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LIMITS } from "@/domain/formats/format";
import { xliff } from "@/domain/formats/xliff";
import { isHere } from "../../support/is-here";
import { fixture } from "./fixtures";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (file: Uint8Array) => new TextDecoder().decode(file);
const second = (unit: string, more = "") =>
  bytes(
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="ps"><file id="f"${more}><unit id="u">${unit}</unit></file></xliff>`,
  );

describe("xliff", () => {
  it.each([
    ['maxwidth="20" size-unit="char"', { maxLength: 20 }],
    [
      'maxwidth="120" size-unit="pixel" font="Arial;9"',
      { flags: ["max-width:120", "font-size:12"] },
    ],
    ['maxwidth="120"', { flags: ["max-width:120"] }],
  ])("says how much room there is: %s", (limit, expected) => {
    const file = `<xliff version="1.2"><file source-language="en" original="a"><body><trans-unit id="u" ${limit}><source>Open</source></trans-unit></body></file></xliff>`;

    expect(xliff.read(bytes(file), LIMITS)).toMatchObject({ paragraphs: [expected] });
  });

  it("understands the states of both versions", () => {
    const statuses = (name: string) => {
      const reading = xliff.read(fixture("xliff", name), LIMITS);
      return "unreadable" in reading
        ? reading
        : reading.paragraphs.map(({ target }) => target?.status);
    };

    expect(statuses("desk-1.2.xlf")).toEqual([
      "untranslated",
      "approved",
      "untranslated",
      "returned",
    ]);
    expect(statuses("reviewed-2.0.xlf")).toEqual(["approved", "returned"]);
  });

  it("understands what Trados and memoQ say, segment by segment", () => {
    const said = (name: string) => {
      const reading = xliff.read(fixture("xliff", name), LIMITS);
      return "unreadable" in reading
        ? reading
        : reading.paragraphs.map(({ key, target }) => [key, target?.status]);
    };

    expect(said("trados.sdlxliff")).toEqual([
      ["a1", "approved"],
      ["a1/2", "submitted"],
      ["a2", "approved"],
      ["a3", "returned"],
      ["a4", "draft"],
      ["a5", "untranslated"],
    ]);
    expect(said("memoq.mqxliff")).toEqual([
      ["1", "approved"],
      ["2", "submitted"],
      ["3", "returned"],
      ["4", "draft"],
      ["5", "untranslated"],
    ]);
  });

  it("puts a text into its segment of Trados, which then is translated and no more", () => {
    const file = fixture("xliff", "trados.sdlxliff");
    const renderings = [["Er ist sehr alt."], ...Array.from({ length: 5 }, () => undefined)];

    const written = text(xliff.write(file, { language: "de", renderings }));

    expect(written).toBe(
      text(file)
        .replace("Der Obstgarten ist alt.", "Er ist sehr alt.")
        .replace('conf="ApprovedTranslation"', 'conf="Translated"'),
    );
  });

  it("makes the segments of a target that is not there yet, all of them", () => {
    const file = text(fixture("xliff", "trados.sdlxliff")).replace(/<target>.*?<\/target>/u, "");
    const renderings = [undefined, ["Zwei."], ...Array.from({ length: 4 }, () => undefined)];

    const written = text(xliff.write(bytes(file), { language: "de", renderings }));

    expect(written).toContain(
      '</seg-source><target><mrk mtype="seg" mid="1"></mrk><mrk mtype="seg" mid="2">Zwei.</mrk></target>',
    );
  });

  it("tells the translator what the file says: key, note, length, codes", () => {
    const reading = xliff.read(fixture("xliff", "desk-1.2.xlf"), LIMITS);

    expect(reading).toMatchObject({
      language: "en",
      paragraphs: [
        {
          key: "title",
          comment: "Keep it short",
          maxLength: 20,
          codes: [{ kind: "pair", label: "bold" }],
        },
        { codes: [{ label: "Enter" }, { label: "<b>" }, { label: "</b>" }] },
        {},
        {},
      ],
    });
  });

  it("drops the approval of a text that changes", () => {
    const first = text(
      xliff.write(fixture("xliff", "desk-1.2.xlf"), {
        language: "ps",
        renderings: [undefined, ["نوی"], undefined, undefined],
      }),
    );
    const other = text(
      xliff.write(fixture("xliff", "reviewed-2.0.xlf"), {
        language: "ur",
        renderings: [["نیا"], ["نیا"]],
      }),
    );

    expect(first).toContain('approved="no"');
    expect(first).toContain('<target state="translated">نوی</target>');
    expect(other).toContain('<segment state="translated"><source>One</source><target>نیا</target>');
    expect(other).not.toContain("subState");
  });

  it("names the language of its targets, and takes the file's own prefix", () => {
    const written = text(
      xliff.write(fixture("xliff", "desk-2.1.xlf"), {
        language: "ps",
        renderings: [["څاه"], undefined],
      }),
    );

    expect(written).toContain('srcLang="en" trgLang="ps">');
    expect(written).toContain("<x:target>څاه</x:target>");
    expect(written).toContain('<my:thing kept="yes">as it is</my:thing>');
  });

  it.each([
    ["a unit without a segment", second("")],
    [
      "two inline codes of one id",
      second('<segment><source><ph id="1"/><ph id="1"/></source></segment>'),
    ],
    [
      "data that is not there",
      second('<segment><source><ph id="1" dataRef="d1"/></source></segment>'),
    ],
    ["a start without its end", second('<segment><source><sc id="1"/>x</source></segment>')],
    ["a sub-state without a state", second('<segment subState="a:b"><source>x</source></segment>')],
    [
      "a target in another language",
      second('<segment><source>x</source><target xml:lang="de">y</target></segment>'),
    ],
    [
      "a code that may not be deleted and is",
      second('<segment><source><ph id="1" canDelete="no"/></source><target>y</target></segment>'),
    ],
    [
      "a match about words of nowhere",
      second(
        '<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#m1"><source>x</source><target>y</target></mtc:match></mtc:matches><segment id="s1"><source>x</source></segment>',
      ),
    ],
    [
      "a rule without a condition",
      second(
        '<val:validation xmlns:val="urn:oasis:names:tc:xliff:validation:2.0"><val:rule/></val:validation><segment><source>x</source></segment>',
      ),
    ],
    [
      "a comment whose note is another unit's",
      second('<segment><source><mrk id="m" type="comment" ref="#n=n1">x</mrk></source></segment>'),
    ],
    ["an attribute of nobody's", second("<segment><source>x</source></segment>", ' colour="red"')],
  ])("refuses %s", (_, file) => {
    expect(xliff.read(file, LIMITS)).toMatchObject({
      unreadable: "broken",
      place: expect.any(String),
    });
  });
});

const SUITE = "../shared/data/cases/xliff2_oasis_suite.json";

describe("the standard's own suite", () => {
  it("is told right, core and modules: all but a file that is not well-formed", () => {
    if (!isHere(existsSync(SUITE), SUITE)) return;
    const files = suite();

    const wrong = files.filter((file) => {
      const reading = xliff.read(bytes(file.content), LIMITS);
      return (
        ("unreadable" in reading && reading.unreadable === "broken") !== (file.expect === "invalid")
      );
    });

    // It opens a <target> and never closes it, and its prefix is not declared.
    expect(wrong.map(({ path }) => path.split("/").at(-1))).toEqual(["Good-pgs_plural.xlf"]);
  });

  it("comes back byte for byte where nothing was translated", () => {
    if (!isHere(existsSync(SUITE), SUITE)) return;
    const readable = suite().flatMap(({ content }) => {
      const reading = xliff.read(bytes(content), LIMITS);
      return "unreadable" in reading ? [] : [{ content, count: reading.paragraphs.length }];
    });

    for (const { content, count } of readable) {
      const renderings = Array.from({ length: count }, () => undefined);
      expect(text(xliff.write(bytes(content), { language: "ps", renderings }))).toBe(content);
    }
  });
});

type SuiteFile = { readonly path: string; readonly expect: string; readonly content: string };

const suite = () => (JSON.parse(readFileSync(SUITE, "utf8")) as { files: SuiteFile[] }).files;
