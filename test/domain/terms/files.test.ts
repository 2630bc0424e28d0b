import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidatesIn } from "@/domain/terms/candidates";
import { CONCEPT_KINDS, GENDERS, PARTS_OF_SPEECH } from "@/domain/terms/concept";
import { readTbx } from "@/domain/terms/read-tbx";
import { tbxText } from "@/domain/terms/tbx";
import type { FiledConcept } from "@/domain/terms/term-file";
import { TERM_STATUSES } from "@/domain/terms/termbase";
import { readTermsCsv, termsCsv } from "@/domain/terms/terms-csv";
import { csvTexts } from "../../support/readers/lists";
import { parsedXml, textsIn } from "../../support/readers/xml";

const word = fc
  .array(fc.constantFrom("a", "ب", "ښ", "é", "市", "&", "<", '"', ",", ";", "=", "1"), {
    minLength: 1,
    maxLength: 6,
  })
  .map((letters) => `w${letters.join("")}`);
const said = fc.oneof(fc.constant(""), word);

const term = fc.record({
  language: fc.constantFrom("en", "fa-AF", "ps", "zh-Hant", "de"),
  text: word,
  status: fc.constantFrom(...TERM_STATUSES),
  partOfSpeech: fc.constantFrom("", ...PARTS_OF_SPEECH),
  gender: fc.constantFrom("", ...GENDERS),
  reason: said,
  source: said,
});

/** Terms stand by language in a file, so they are given so. */
const concepts = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    content: fc.record({
      kind: fc.constantFrom(...CONCEPT_KINDS),
      ...{ definition: said, note: said, subject: said, source: said },
      picture: fc.constantFrom("", "https://example.org/a?b&c"),
      terms: fc
        .array(term, { minLength: 1, maxLength: 4 })
        .map((terms) => terms.toSorted((one, other) => (one.language < other.language ? -1 : 1))),
    }),
  }),
  { selector: ({ id }) => id, maxLength: 4, minLength: 1 },
);

const read = (given: readonly FiledConcept[]) => ({ concepts: given, skipped: [] });

describe("a termbase as a file", () => {
  it("is the same termbase again, from TBX of 2008, of 2019 and from CSV", () => {
    fc.assert(
      fc.property(concepts, (given) => {
        expect(readTbx(tbxText(given, { title: "T", edition: 2 }))).toEqual(read(given));
        expect(readTbx(tbxText(given, { title: "T", edition: 3 }))).toEqual(read(given));
        expect(readTermsCsv(termsCsv(given))).toEqual(read(given));
      }),
    );
  });

  it("says every term to a reader that is not ours, whatever stands in it", () => {
    fc.assert(
      fc.property(concepts, (given) => {
        const terms = given.flatMap(({ content }) => content.terms.map(({ text }) => text));
        for (const edition of [2, 3] as const)
          expect(textsIn(parsedXml(tbxText(given, { title: "T", edition })), "term")).toEqual(
            terms,
          );
        const cells = new Set(csvTexts(new TextEncoder().encode(termsCsv(given))));
        expect(terms.filter((text) => !cells.has(text) && !cells.has(`'${text}`))).toEqual([]);
      }),
    );
  });

  it("of another tool keeps what we have no place for in the note", () => {
    const file = `<?xml version="1.0"?>
<martif type="TBX" xml:lang="en"><text><body><termEntry id="eid-7">
<descripGrp><descrip type="definition">A boat that goes to and fro.</descrip><admin type="source">Harbour law</admin></descripGrp>
<descrip type="reliabilityCode">9</descrip>
<langSet xml:lang="en_GB"><ntig><termGrp><term>ferry</term><termNote type="termType">fullForm</termNote></termGrp></ntig></langSet>
<langSet xml:lang="de"><tig><term>Fähre</term><termNote type="partOfSpeech">Noun</termNote><termNote type="grammaticalGender">feminine</termNote></tig>
<tig><term>Kahn</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote><note>old</note></tig></langSet>
</termEntry></body></text></martif>`;

    expect(readTbx(file)).toMatchObject({
      concepts: [
        {
          id: "eid-7",
          content: {
            definition: "A boat that goes to and fro.",
            source: "Harbour law",
            note: "reliabilityCode: 9",
            terms: [
              { language: "en-GB", text: "ferry", reason: "termType: fullForm" },
              { language: "de", text: "Fähre", partOfSpeech: "noun", gender: "feminine" },
              { language: "de", text: "Kahn", status: "forbidden", reason: "old" },
            ],
          },
        },
      ],
    });
  });

  it("may say its facts as elements of their own", () => {
    const file = `<tbx type="TBX-Min" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"><text><body>
<conceptEntry id="1"><min:subjectField>harbours</min:subjectField><langSec xml:lang="ps"><termSec><term>بېړۍ</term><min:partOfSpeech>noun</min:partOfSpeech><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry></body></text></tbx>`;

    expect(readTbx(file)).toMatchObject({
      concepts: [
        {
          content: {
            subject: "harbours",
            terms: [{ language: "ps", text: "بېړۍ", partOfSpeech: "noun", status: "admitted" }],
          },
        },
      ],
    });
  });

  it("may be a table with languages as headings, and names the lines it cannot place", () => {
    const table = "en;fa-AF;definition\nferry;کشتی | لنج;to and fro\n;;lost\n";

    expect(readTermsCsv(table)).toMatchObject({
      concepts: [
        {
          content: {
            definition: "to and fro",
            terms: [
              { language: "en", text: "ferry", status: "preferred" },
              { language: "fa-AF", text: "کشتی", status: "preferred" },
              { language: "fa-AF", text: "لنج", status: "admitted" },
            ],
          },
        },
      ],
      skipped: [" ·  · lost"],
    });
  });

  it.each(["", "a,b\n1,2", '"never ends', "<tbx>", "<a/>", "en\nferry"])(
    "that is none is refused: %j",
    (text) => {
      expect(readTermsCsv(text)).toHaveProperty("unreadable");
      expect(readTbx(text)).toHaveProperty("unreadable");
    },
  );

  it("declares no entities, and none is read", () => {
    const bomb = `<!DOCTYPE martif [<!ENTITY a "aaaa">]><martif><text><body><termEntry id="1"><langSet xml:lang="en"><tig><term>&a;</term></tig></langSet></termEntry></body></text></martif>`;

    expect(readTbx(bomb)).toHaveProperty("unreadable");
  });
});

describe("what recurs in a document", () => {
  const english = [
    "The town council met on Monday. The harbour master told the town council about the ferry.",
    "“The ferry is old,” said the harbour master, and the town council agreed.",
    "So the town council asked the harbour master for the price of a new ferry.",
  ];

  it("is offered as terms, the longer before what only stands inside it", () => {
    const found = candidatesIn(english, "en").map(({ text }) => text);

    expect(found.slice(0, 3).toSorted()).toEqual(["ferry", "harbour master", "town council"]);
    expect(found).not.toContain("council");
    expect(found).not.toContain("the");
  });

  it("is found without spaces between words, and in Arabic script", () => {
    const dari = ["شورای ولایتی نشست.", "رئیس شورای ولایتی گفت.", "به شورای ولایتی نوشت."];

    expect(candidatesIn(dari, "fa-AF")[0]).toEqual({ text: "شورای ولایتی", count: 3 });
    expect(
      candidatesIn(["市议会开会。", "他在市议会说话。", "市议会同意。"], "zh").map(
        ({ text }) => text,
      ),
    ).toContain("市议会");
  });

  it("counts how often", () => {
    expect(candidatesIn(english, "en").find(({ text }) => text === "ferry")?.count).toBe(3);
  });
});
