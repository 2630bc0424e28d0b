import { strFromU8, unzipSync } from "fflate";
import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { exports } from "@/domain/exports";
import type { Export } from "@/domain/exports/export";
import { LIMITS } from "@/domain/formats/format";
import { xliff as reader } from "@/domain/formats/xliff";
import { readXml } from "@/domain/formats/xml/read-xml";
import { named, textInside } from "@/domain/formats/xml/xml-text";
import { givenVersion, WORDS } from "./given-version";

const file = (id: Export["id"], only: "all" | "approved" = "all") => {
  const found = exports.find((one) => one.id === id);
  return found?.write({ ...givenVersion(), only }, WORDS) ?? new Uint8Array();
};
const written = (id: Export["id"], only: "all" | "approved" = "all") => {
  const bytes = file(id, only);
  return isArchive(bytes) ? inside(bytes) : new TextDecoder().decode(bytes);
};
const isArchive = (file: Uint8Array) => file[0] === 0x50 && file[1] === 0x4b;
const inside = (file: Uint8Array) =>
  Object.values(unzipSync(file))
    .map((bytes) => strFromU8(bytes))
    .join("\n");

const tree = (xml: string) => {
  const root = readXml(xml);
  if ("unreadable" in root) throw new Error(JSON.stringify(root));
  return root;
};

describe.each(exports)("export $id", ({ id }) => {
  it("says whose text it is, where it stood and who translated it", () => {
    const text = written(id).replaceAll("&#38;", "&").replaceAll("&amp;", "&");

    for (const value of [
      "Nadia Karim",
      "The Hill Gazette",
      "https://example.org/well",
      "12 March 2024",
      "Zarmina",
    ])
      expect(text).toContain(value);
  });

  it("gives out no text that nobody approved when asked for approved ones", () => {
    const text = written(id, "approved");

    expect(text).toContain("څاه او موږ");
    expect(text).not.toContain("انتظار");
  });
});

describe.each(["facing-html", "facing-epub"])("%s", (id) => {
  it("counts the notes for readers in the digits of the translation, from its side of the page", () => {
    const text = written(id);

    expect(text).toContain("<sup>۱</sup>");
    expect(text).toMatch(
      /<ol lang="ps"[^>]* dir="rtl" class="notes Arab" style="list-style-type: persian">/u,
    );
  });
});

describe.each(["facing-html", "sign-off-html"])("%s", (id) => {
  it("is a page without errors, scripts or anything from elsewhere", () => {
    const errors: string[] = [];

    parse(written(id), { onParseError: ({ code }) => errors.push(code) });

    expect(errors).toEqual([]);
    expect(written(id)).not.toMatch(/<script|<link|<img|@import|url\(/u);
  });

  it("gives each text its language and direction", () => {
    expect(written(id)).toContain('lang="ps" dir="rtl" class="Arab"');
    expect(written(id)).toContain('lang="en" dir="ltr" class="Latn"');
  });

  it("escapes what is no markup and keeps what is", () => {
    expect(written(id)).toContain("The <b>well</b> is &#60;closed&#62;.<br>Still.");
  });
});

describe.each(["sign-off-html", "sign-off-csv"] as const)("%s", (id) => {
  it("states every note, and who it is for", () => {
    expect(written(id)).toMatch(/Published: .*A (<|&#60;)note(>|&#62;) for readers/u);
    expect(written(id)).toMatch(/For the desk: .*For the desk only/u);
  });
});

describe.each(["sign-off-html", "sign-off-csv", "json"] as const)("%s", (id) => {
  it.each([
    ["who wrote a passage, and when", /Zarmina.{0,200}?2024-03-13/su],
    ["who submitted it", /د نادیه کریم لیکنه.+submitted.*Zarmina/isu],
    ["which paragraphs of the source it answers", /paragraphs of the source|"number": 2/iu],
    [
      "who approved it, in which role and step, and when",
      /Reza.{0,80}reviewer.{0,80}2024-03-14/isu,
    ],
    ["who let an approval hold on over a change of the source", /Omar/u],
    ["the hashes of what nobody approved as well", /dd44.+ee55.+ff66/su],
    ["a note, and its text", /note(?:>|&#62;) for readers/u],
  ])("states %s", (_, said) => {
    expect(written(id).replaceAll("&#38;", "&")).toMatch(said);
  });
});

describe("docx-table", () => {
  it("has published notes as footnotes of their passages, and no others", () => {
    const files = unzipSync(file("docx-table"));
    const text = (name: string) => new TextDecoder().decode(files[name]);

    expect(text("word/footnotes.xml")).toContain("A &lt;note&gt; for readers");
    expect(text("word/footnotes.xml")).not.toContain("For the desk only");
    expect(text("word/document.xml").match(/<w:footnoteReference /gu)).toHaveLength(1);
  });
});

describe("facing-html", () => {
  it("prints published notes and no others", () => {
    expect(written("facing-html")).toContain("A &#60;note&#62; for readers");
    expect(written("facing-html")).not.toContain("For the desk only");
  });
});

describe("xliff", () => {
  it("is well-formed and has a unit for each passage, with its state", () => {
    const root = tree(written("xliff"));

    const states = Array.from(named(root, "segment"), ({ attributes }) => attributes.state);
    expect(states).toEqual(["reviewed", "translated", "initial", "initial", "initial", "initial"]);
    expect(Array.from(named(root, "unit"), ({ attributes }) => attributes.id)).toEqual([
      "p1",
      "p2",
      "p3",
      "p4",
      "p5",
      "p6",
    ]);
  });

  it("is valid, and reads back with its statuses", () => {
    const reading = reader.read(new TextEncoder().encode(written("xliff")), LIMITS);

    expect(reading).toMatchObject({ language: "en", attribution: {}, problems: [] });
    const statuses =
      "unreadable" in reading ? [] : reading.paragraphs.map(({ target }) => target?.status);
    expect(statuses).toEqual([
      "approved",
      "submitted",
      "draft",
      "draft",
      "untranslated",
      "untranslated",
    ]);
  });

  it("writes codes with their original markup, and a code that stands twice with an id of its own", () => {
    const text = written("xliff");

    expect(text).toContain('<data id="d1">&lt;b&gt;</data><data id="e1">&lt;/b&gt;</data>');
    expect(text).toContain(
      'The <pc id="1" dataRefStart="d1" dataRefEnd="e1" dispStart="b" type="fmt" subType="xlf:b">well</pc> is',
    );
    expect(text).toContain('<ph id="2-2" dataRef="d2" disp="br" type="fmt" subType="xlf:lb"/>');
  });

  it("names no data that is not there, and no inline element twice in a text", () => {
    const root = tree(written("xliff"));

    for (const unit of named(root, "unit")) {
      const data = Array.from(named(unit, "data"), ({ attributes }) => attributes.id);
      for (const side of [...named(unit, "source"), ...named(unit, "target")]) {
        const inline = [...named(side, "pc"), ...named(side, "ph")];
        const refs = inline.flatMap(({ attributes: { dataRef, dataRefStart, dataRefEnd } }) => [
          dataRef,
          dataRefStart,
          dataRefEnd,
        ]);
        expect(data).toEqual(expect.arrayContaining(refs.filter((ref) => ref !== undefined)));
        const ids = inline.map(({ attributes }) => attributes.id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }
  });
});

describe("tmx", () => {
  it("pairs what has both a source and a text", () => {
    const root = tree(written("tmx"));

    const pairs = Array.from(named(root, "tu"), (unit) =>
      Array.from(named(unit, "seg"), textInside),
    );
    expect(pairs).toHaveLength(3);
    expect(pairs[0]).toEqual(["The Well & Us", "څاه او موږ"]);
  });

  it("pairs beginnings with ends, and writes times as the standard asks", () => {
    expect(written("tmx")).toContain(
      '<bpt i="2" x="3">&lt;b&gt;</bpt>انتظار<ept i="2">&lt;/b&gt;</ept>',
    );
    expect(written("tmx")).toContain('creationdate="20240315T080000Z"');
  });
});

describe("sign-off-csv", () => {
  it("lets no spreadsheet take a text for a formula", () => {
    expect(written("sign-off-csv")).toContain(",'=1+1 یوه");
  });

  it("states an approval with its role, step, time and hashes", () => {
    expect(written("sign-off-csv")).toContain(
      "Approved,Zarmina,2024-03-13T09:30:00.000Z,Laila,,,,Reza & Sons,Reviewer,2,2024-03-14T10:00:00.000Z,Approved their own words,,aa11,bb22,cc33",
    );
  });
});

describe.each(["sign-off-html", "sign-off-csv", "xliff", "json"])("%s", (id) => {
  it("credits the reviewer who mended somebody else's words, and tells own words", () => {
    expect(written(id)).toContain("Laila");
    expect(written(id)).toMatch(/own ?words/i);
  });
});

describe("json", () => {
  it("can be read again, with codes written as tags", () => {
    const { passages } = JSON.parse(written("json"));

    expect(passages[2]).toMatchObject({
      number: 3,
      status: "draft",
      text: "<1>څاه</1> تړلې ده.<2/><2/>\n\nموږ <3>انتظار</3> باسو.",
    });
  });
});
