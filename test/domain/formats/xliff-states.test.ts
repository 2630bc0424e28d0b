import { describe, expect, it } from "vitest";
import { LIMITS, type Rendering } from "@/domain/formats/format";
import { xliff } from "@/domain/formats/xliff";
import type { Status } from "@/domain/review/status";
import { fixture } from "./fixtures";

const text = (file: Uint8Array) => new TextDecoder().decode(file);

const FIRST = [
  ["new", "draft"],
  ["needs-translation", "draft"],
  ["needs-adaptation", "draft"],
  ["needs-l10n", "draft"],
  ["translated", "submitted"],
  ["needs-review-translation", "submitted"],
  ["needs-review-adaptation", "submitted"],
  ["needs-review-l10n", "submitted"],
  ["signed-off", "approved"],
  ["final", "approved"],
] as const;

const QUALIFIERS = [
  ...["exact-match", "fuzzy-match", "id-match", "leveraged-glossary", "leveraged-inherited"],
  ...["leveraged-mt", "leveraged-repository", "leveraged-tm", "mt-suggestion", "tm-suggestion"],
];

const SECOND = [
  ["initial", "draft"],
  ["translated", "submitted"],
  ["reviewed", "approved"],
  ["final", "approved"],
] as const;

/** What a segment says, what it means here, and what it says when it is given out so. */
const TRADOS: readonly (readonly [said: string, status: Status, out: string])[] = [
  ["Unspecified", "draft", "Draft"],
  ["Draft", "draft", "Draft"],
  ["Translated", "submitted", "Translated"],
  ["RejectedTranslation", "returned", "RejectedTranslation"],
  ["ApprovedTranslation", "approved", "ApprovedTranslation"],
  ["RejectedSignOff", "returned", "RejectedTranslation"],
  ["ApprovedSignOff", "approved", "ApprovedTranslation"],
];

const MEMOQ: readonly (readonly [said: string, status: Status, out: string])[] = [
  ["NotStarted", "draft", "PartiallyEdited"],
  ["PartiallyEdited", "draft", "PartiallyEdited"],
  ["Pretranslated", "draft", "PartiallyEdited"],
  ["AssembledFromFragments", "draft", "PartiallyEdited"],
  ["MachineTranslated", "draft", "PartiallyEdited"],
  ["ManuallyConfirmed", "submitted", "ManuallyConfirmed"],
  ["TranslatorConfirmed", "submitted", "ManuallyConfirmed"],
  ["Rejected", "returned", "Rejected"],
  ["Reviewer1Confirmed", "approved", "Reviewer1Confirmed"],
  ["Reviewer2Confirmed", "approved", "Reviewer1Confirmed"],
  ["Proofread", "approved", "Reviewer1Confirmed"],
];

describe("the states of XLIFF", () => {
  it.each([
    ["draft", '<target state="needs-translation">', 'state="initial"'],
    ["submitted", '<target state="translated">', 'state="translated"'],
    [
      "returned",
      '<target state="needs-review-translation" state-qualifier="rejected-inaccurate">',
      'state="initial" subState="enface:returned"',
    ],
    ["outdated", '<target state="needs-translation">', 'subState="enface:source-changed"'],
    ["approved", '<target state="signed-off">', 'state="reviewed"'],
  ] as const)(
    "say of a text that is %s here what both versions call it",
    (status, first, second) => {
      const written = (name: string, at: number, count: number) => {
        const only = (one: unknown) =>
          Array.from({ length: count }, (_, of) => (of === at ? one : undefined));
        const renderings = only(["نوی"]) as Rendering[];
        const statuses = only(status) as (Status | undefined)[];
        const file = fixture("xliff", name);
        const made = xliff.write(file, { language: "ps", renderings, statuses });
        const reading = xliff.read(made, LIMITS);
        const back = "unreadable" in reading ? undefined : reading.paragraphs[at]?.target?.status;
        return { made: text(made), back };
      };

      const one = written("desk-1.2.xlf", 1, 4);
      const two = written("reviewed-2.0.xlf", 0, 2);

      expect(one.made).toContain(`${first}نوی</target>`);
      expect(one.made).toContain(`approved="${status === "approved" ? "yes" : "no"}"`);
      expect(two.made).toContain(second);
      expect(two.back).toBe(status);
      // The first version has no word for what its source changed under.
      expect(one.back).toBe(status === "outdated" ? "draft" : status);
    },
  );

  it.each(FIRST)("of XLIFF 1.2: %s is %s here, whatever qualifies it", (state, status) => {
    for (const qualifier of ["", ...QUALIFIERS])
      expect(statusesIn(first(`state="${state}" state-qualifier="${qualifier}"`))).toEqual([
        status,
      ]);
  });

  it.each(["grammar", "inaccurate", "length", "spelling"])(
    "of XLIFF 1.2: what waits for review and was rejected for its %s has come back",
    (reason) => {
      for (const kind of ["translation", "adaptation", "l10n"]) {
        const said = `state="needs-review-${kind}" state-qualifier="rejected-${reason}"`;
        expect(statusesIn(first(said))).toEqual(["returned"]);
      }
    },
  );

  it.each(SECOND)("of XLIFF 2: %s is %s here", (state, status) => {
    const file = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="de"><file id="f"><unit id="u"><segment state="${state}"><source>Quay</source><target>Kai</target></segment></unit></file></xliff>`;

    expect(statusesIn(file)).toEqual([status]);
  });

  it.each(TRADOS)("of Trados: %s is %s here, and goes out as %s", (said, status, out) => {
    const file = `<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="en" target-language="de" datatype="x"><body><trans-unit id="a"><source>Quay</source><seg-source><mrk mtype="seg" mid="1">Quay</mrk></seg-source><target><mrk mtype="seg" mid="1">Kai</mrk></target><sdl:seg-defs><sdl:seg id="1" conf="${said}"/></sdl:seg-defs></trans-unit></body></file></xliff>`;

    expect(statusesIn(file)).toEqual([status]);
    expect(givenOut(file, status)).toContain(`<sdl:seg id="1" conf="${out}"/>`);
  });

  it.each(MEMOQ)("of memoQ: %s is %s here, and goes out as %s", (said, status, out) => {
    const file = `<xliff xmlns:mq="MQXliff" version="1.2"><file original="a" source-language="en" target-language="de" datatype="x"><body><trans-unit id="1" mq:status="${said}"><source>Quay</source><target>Kai</target></trans-unit></body></file></xliff>`;

    expect(statusesIn(file)).toEqual([status]);
    expect(givenOut(file, status)).toContain(`mq:status="${out}"`);
  });
});

const first = (attributes: string) =>
  `<xliff version="1.2"><file source-language="en" original="a"><body><trans-unit id="u"><source>Quay</source><target ${attributes}>Kai</target></trans-unit></body></file></xliff>`;

function statusesIn(file: string) {
  const reading = xliff.read(new TextEncoder().encode(file), LIMITS);
  if ("unreadable" in reading) throw new Error(JSON.stringify(reading));
  return reading.paragraphs.map(({ target }) => target?.status);
}

function givenOut(file: string, status: Status): string {
  const writing = { language: "de", renderings: [["Hafen"]], statuses: [status] };
  return text(xliff.write(new TextEncoder().encode(file), writing));
}
