import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closing, opening, standalone } from "@/domain/codes/code";
import { sentencesIn } from "@/domain/segmentation/sentences";

describe("sentences", () => {
  it("are the paragraph again when set one behind the other", () => {
    const piece = fc.constantFrom(
      "Dr. ",
      "a",
      "۔ ",
      "؟",
      "。",
      "「",
      "» ",
      "\n\n",
      "... ",
      " ' ",
      "1. ",
      "B",
      " ",
      standalone(1),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom("en", "ur", "zh", "de"), (parts, language) => {
        expect(sentencesIn(parts.join(""), language).join("")).toBe(parts.join(""));
      }),
    );
  });

  it.each([
    [
      "He signed as ' Ferry Master . ' The boat is gone .",
      ["He signed as ' Ferry Master . ' ", "The boat is gone ."],
    ],
    [
      "It is an old song . ' The Blue Lamp ' is another .",
      ["It is an old song . ", "' The Blue Lamp ' is another ."],
    ],
    ["She has her Ph.D. Nobody asked.", ["She has her Ph.D. ", "Nobody asked."]],
    ["She is a Ph.D. Student at sea.", ["She is a Ph.D. Student at sea."]],
    [
      "It says, ‘oars are wet. They dry slowly’ (so the manual). Nobody reads it.",
      ["It says, ‘oars are wet. They dry slowly’ (so the manual). ", "Nobody reads it."],
    ],
  ])("end behind a degree and a quotation, not inside: %j", (text, sentences) => {
    expect(sentencesIn(text)).toEqual(sentences);
  });

  it.each([
    ["Сұрақ қою керек: қайда? қашан?", "kk", ["Сұрақ қою керек: қайда? ", "қашан?"]],
    ["Ask what is missing: who? where?", "en", ["Ask what is missing: who? ", "where?"]],
    ["Is it late? he asked himself.", "en", ["Is it late? he asked himself."]],
    [
      "Το πλοίο έφυγε χωρίς επιβάτες. η θάλασσα ήταν ήρεμη.",
      "el",
      ["Το πλοίο έφυγε χωρίς επιβάτες. ", "η θάλασσα ήταν ήρεμη."],
    ],
    [
      "Βλέπε κεφ. δύο και σελ. τρία του βιβλίου.",
      "el",
      ["Βλέπε κεφ. δύο και σελ. τρία του βιβλίου."],
    ],
  ])(
    "end before a small letter only where nothing else can be meant: %j",
    (text, language, parts) => {
      expect(sentencesIn(text, language)).toEqual(parts);
    },
  );

  it("end at a blank line whatever stands before it", () => {
    expect(sentencesIn("The river\n\nA report")).toEqual(["The river\n\n", "A report"]);
  });

  it.each([
    [
      "Lamps\nropes and oars\na spare anchor\n",
      ["Lamps\n", "ropes and oars\n", "a spare anchor\n"],
    ],
    ["We rowed until\nit was dark.", ["We rowed until\nit was dark."]],
    [
      "The Harbour\n(Built of stone)\nIt is old.",
      ["The Harbour\n", "(Built of stone)\n", "It is old."],
    ],
    ["1. Oars\n2. Lamps", ["1. Oars\n", "2. Lamps"]],
  ])("end with a line that was not merely wrapped: %j", (text, sentences) => {
    expect(sentencesIn(text)).toEqual(sentences);
  });

  it.each([
    ["The lamp went out.12 Nobody came.", ["The lamp went out.12 ", "Nobody came."]],
    ["No.12 Quay Street is old.", ["No.12 Quay Street is old."]],
    ["On Friday at 6 a.m. Mr. Reed rowed across.", ["On Friday at 6 a.m. Mr. Reed rowed across."]],
    ["We lit the lamp.The boat came.", ["We lit the lamp.", "The boat came."]],
    ["Mr . Reed waited.", ["Mr . Reed waited."]],
    ["At 6 a.m. He rowed across.", ["At 6 a.m. ", "He rowed across."]],
    ["The rope is 5 ft. 3 in. 2 lines thick.", ["The rope is 5 ft. 3 in. 2 lines thick."]],
    ["It moved!Nobody saw it.", ["It moved!", "Nobody saw it."]],
    ["They call it Q!R.", ["They call it Q!R."]],
    [
      "“We could row to—” Then the lamp went out.",
      ["“We could row to—” ", "Then the lamp went out."],
    ],
    ["“We could row to—” Martha began.", ["“We could row to—” Martha began."]],
    ["The tide fell. . . . The boats lay dry.", ["The tide fell. ", ". . . The boats lay dry."]],
    [
      "It reads 'HARBOUR MASTER', in gold. 'Come!' it says.",
      ["It reads 'HARBOUR MASTER', in gold. ", "'Come!' it says."],
    ],
    ["1) Oars 2) Lamps 1) Ropes 2) Sails", ["1) Oars ", "2) Lamps ", "1) Ropes ", "2) Sails"]],
    ["It ends so . . . . Next came fog.", ["It ends so . . . . ", "Next came fog."]],
    [
      "a. Oars b. Lamps. It was John A. Reed and Jane B. Reed.",
      ["a. Oars ", "b. Lamps. ", "It was John A. Reed and Jane B. Reed."],
    ],
    ["They went home. w) oars x) lamps", ["They went home. ", "w) oars ", "x) lamps"]],
    [
      "She said, 'so be it! We shall row.' Then she left.",
      ["She said, 'so be it! We shall row.' ", "Then she left."],
    ],
  ])("are told from what only looks like their end: %s", (text, sentences) => {
    expect(sentencesIn(text)).toEqual(sentences);
  });

  it("keep a closing code with the words it closes", () => {
    const text = `${opening(1)}It rained.${closing(1)} ${opening(2)}We stayed.${closing(2)}`;

    expect(sentencesIn(text)).toEqual([
      `${opening(1)}It rained.${closing(1)} `,
      `${opening(2)}We stayed.${closing(2)}`,
    ]);
  });

  it("of an empty paragraph are none", () => {
    expect(sentencesIn("")).toEqual([]);
  });

  it.each([". ", "...", "«", "\n \n", "1) ", "a.", " . .", "。「"])(
    "are found in a paragraph of nothing but “%s”",
    (unit) => {
      const hostile = unit.repeat(20_000);

      expect(sentencesIn(hostile).join("")).toBe(hostile);
    },
    10_000,
  );
});

it.each([
  ["この橋は川の\n上にある。船は来ない。", ["この橋は川の\n上にある。", "船は来ない。"]],
  ["橋と船\n川は広い。", ["橋と船\n", "川は広い。"]],
])(
  "wraps a Japanese line behind a particle and ends a heading with its line: %j",
  (text, wanted) => {
    expect(sentencesIn(text, "ja")).toEqual(wanted);
  },
);
