import { describe, expect, it } from "vitest";
import { LIMITS } from "@/domain/formats/format";
import { readTbx } from "@/domain/formats/tbx";
import type { TbxConcept } from "@/domain/formats/tbx/concept";
import { writeTbx } from "@/domain/formats/tbx/write";
import { readXml } from "@/domain/formats/xml/read-xml";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (file: Uint8Array) => new TextDecoder().decode(file);
const read = (file: string | Uint8Array) =>
  readTbx(typeof file === "string" ? bytes(file) : file, LIMITS);

const NOTHING = {
  status: "preferred",
  partOfSpeech: "",
  gender: "",
  reason: "",
  source: "",
} as const;

const CONCEPTS: readonly TbxConcept[] = [
  {
    id: "01977f3a-1c2d-7abc-8def-0123456789ab",
    kind: "place",
    definition: "The lake above the town & its weir",
    note: "Said <often>",
    subject: "geography",
    picture: "https://example.org/lake.png",
    source: "The Hill Gazette",
    terms: [
      { ...NOTHING, language: "en", text: "Upper Lake", partOfSpeech: "noun" },
      {
        ...NOTHING,
        language: "fa-AF",
        text: "بند بالا",
        gender: "common",
        reason: "So the people say.",
        source: "The almanac",
      },
      { ...NOTHING, language: "fa-AF", text: "آب بالا", status: "forbidden" },
    ],
  },
  {
    kind: "term",
    ...{ definition: "", note: "", subject: "", picture: "", source: "" },
    terms: [{ ...NOTHING, language: "ur", text: "بند", status: "admitted", gender: "masculine" }],
  },
];

describe("a termbase for other programs", () => {
  it.each([2, 3] as const)("comes back as it went out, in version %i", (version) => {
    const file = writeTbx(CONCEPTS, { title: "The <hill>", language: "en", version });

    expect(read(file)).toEqual({ concepts: CONCEPTS, problems: [] });
    expect(readXml(text(file))).not.toHaveProperty("unreadable");
  });
});

describe("a termbase of another program", () => {
  it("is read in version 2, groups and all, and what has no place here is reported with its own", () => {
    const file = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX" xml:lang="en"><martifHeader/><text><body><termEntry id="c7"><descripGrp><descrip type="definition">A wall
      in a river</descrip><admin type="source">An atlas</admin></descripGrp><transacGrp><transac type="transactionType">origination</transac><date>2020-01-01</date></transacGrp><langSet xml:lang="en"><ntig><termGrp><term><hi>weir</hi></term><termNote type="partOfSpeech">noun</termNote><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp><descrip type="context">The weir held.</descrip></ntig><tig><term>dam</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig></langSet></termEntry></body></text></martif>`;

    expect(read(file)).toEqual({
      concepts: [
        {
          kind: "term",
          ...{ definition: "A wall in a river", source: "An atlas" },
          ...{ note: "", subject: "", picture: "" },
          terms: [
            { ...NOTHING, language: "en", text: "weir", partOfSpeech: "noun" },
            { ...NOTHING, language: "en", text: "dam", status: "forbidden" },
          ],
        },
      ],
      problems: [{ kind: "unsupported", place: "c7: context", quote: "The weir held." }],
    });
  });

  it("is read in version 3 in the style that names its categories by elements", () => {
    const file = `<tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic" type="TBX-Basic" style="dct" xml:lang="en"><tbxHeader/><text><body><conceptEntry id="1"><min:subjectField>water</min:subjectField><langSec xml:lang="ps"><termSec><term>بند</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus><min:partOfSpeech>properNoun</min:partOfSpeech><basic:grammaticalGender>masculine</basic:grammaticalGender></termSec></langSec></conceptEntry></body></text></tbx>`;

    expect(read(file)).toMatchObject({
      concepts: [
        {
          subject: "water",
          terms: [{ text: "بند", status: "admitted", partOfSpeech: "noun", gender: "masculine" }],
        },
      ],
      problems: [],
    });
  });

  it("prefers the first term of a language where nobody says which", () => {
    const file = `<tbx><text><body><conceptEntry><langSec xml:lang="de"><termSec><term>Wehr</term></termSec><termSec><term>Stauwehr</term></termSec></langSec></conceptEntry></body></text></tbx>`;

    const reading = read(file);

    const [concept] = "unreadable" in reading ? [] : reading.concepts;
    expect(concept?.terms.map(({ status }) => status)).toEqual(["preferred", "admitted"]);
  });

  it.each([
    ["a file of another kind", "<html/>", "wrong-format"],
    ["a broken one", "<tbx><text>", "broken"],
    ["one that declares entities", '<!DOCTYPE a [<!ENTITY a "b">]><tbx/>', "broken"],
    ["an empty one", "", "empty"],
    [
      "one with too many concepts",
      `<tbx>${"<conceptEntry/>".repeat(50_001)}</tbx>`,
      "too-many-paragraphs",
    ],
  ])("is refused when it is %s", (_, file, unreadable) => {
    expect(read(file)).toMatchObject({ unreadable });
  });
});
