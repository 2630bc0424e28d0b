const PLACES = ["the river", "the old mill", "a wide road", "the quay", "an orchard", "the market"];
const FLUSS = [
  "der Fluss",
  "die alte Mühle",
  "eine breite Straße",
  "der Kai",
  "ein Garten",
  "der Markt",
];
const DEEDS = [
  "is quiet",
  "lies open",
  "was painted",
  "has been closed",
  "waits",
  "is said to be old",
];
const TATEN = [
  "ist still",
  "liegt offen",
  "wurde gestrichen",
  "ist geschlossen",
  "wartet",
  "gilt als alt",
];

/** An English text of so many paragraphs and its German translation, each paragraph with a figure of its own. */
export function longText(paragraphs: number) {
  const numbers = Array.from({ length: paragraphs }, (_, at) => at);
  return {
    source: numbers.map((at) => sentence(at, { things: PLACES, deeds: DEEDS, on: "On day" })),
    target: numbers.map((at) => sentence(at, { things: FLUSS, deeds: TATEN, on: "Am Tag" })),
  };
}

type Words = {
  readonly things: readonly string[];
  readonly deeds: readonly string[];
  readonly on: string;
};

function sentence(at: number, { things, deeds, on }: Words): string {
  const clauses = Array.from({ length: 1 + (at % 4) }, (_, step) => {
    const mixed = (at * 7 + step * 5) % 36;
    return `${things[mixed % 6]} ${deeds[Math.floor(mixed / 6)]}`;
  });
  return `${on} ${at + 1} ${clauses.join(", ")}.`;
}
