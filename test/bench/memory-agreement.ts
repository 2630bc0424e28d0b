/**
 * Our percentages and counts beside other tools' own test cases: where they differ, both are printed.
 * docs/memory.md explains each difference. The cases lie beside the repository and never in it.
 */
import fs from "node:fs";
import path from "node:path";
import { readFile } from "@/domain/formats";
import { LIMITS } from "@/domain/formats/format";
import { tmxUnits } from "@/domain/formats/tmx-stream";
import { pairsOfUnit } from "@/domain/formats/tmx-stream/pairs-of-unit";
import { countWords } from "@/domain/languages/words";
import { Counting } from "@/domain/memory/analysis";
import { assembled } from "@/domain/memory/assembled";
import { matchesFor } from "@/domain/memory/matches";
import { remembered } from "@/domain/memory/remembered";
import { score } from "@/domain/memory/score";
import { sentencesIn } from "@/domain/segmentation/sentences";

const CASES = path.resolve("../shared/data/cases/fuzzy_and_statistics.json");

type Scored = readonly [one: string, other: string, theirs: number];
type Cases = {
  readonly omegat: {
    readonly token_levenshtein: readonly {
      readonly a: readonly string[];
      readonly b: readonly string[];
      readonly omegat_similarity: number;
    }[];
    readonly find_matches: readonly {
      readonly test: string;
      readonly query: string;
      readonly lang: string;
      readonly tm: string;
      readonly expect: readonly { readonly score_nostem?: number; readonly target?: string }[];
    }[];
    readonly files_base64: Readonly<Record<string, string>>;
    readonly statistics: {
      readonly po_base64: string;
      readonly tmx: string;
      readonly standard: Readonly<Record<string, readonly number[]>>;
      readonly bands: Readonly<Record<string, readonly number[]>>;
    };
  };
  readonly translate_toolkit: { readonly similarity: readonly Scored[] };
  readonly weblate: { readonly similarity: readonly Scored[] };
  readonly okapi_pensieve: {
    readonly search: readonly {
      readonly tm: readonly string[];
      readonly query: string;
      readonly threshold: number;
      readonly expect?: readonly string[];
      readonly expect_count?: number;
    }[];
  };
};

if (fs.existsSync(CASES)) await compare(JSON.parse(fs.readFileSync(CASES, "utf8")));
else console.log("the cases are not here: nothing is compared");

async function compare({
  omegat,
  translate_toolkit,
  weblate,
  okapi_pensieve,
}: Cases): Promise<void> {
  tell(
    "OmegaT, words",
    omegat.token_levenshtein.map(({ a, b, omegat_similarity: theirs }) => [
      `${a.join(" ")} | ${b.join(" ")}`,
      theirs,
      score(remembered(a.join(" "), "en"), remembered(b.join(" "), "en")),
    ]),
  );
  for (const [tool, cases] of [
    ["Translate Toolkit, characters", translate_toolkit.similarity],
    ["Weblate, characters", weblate.similarity],
  ] as const) {
    tell(
      tool,
      cases.map(([a, b, theirs]) => [
        `${a} | ${b}`,
        theirs,
        score(remembered(a, "en"), remembered(b, "en")),
      ]),
    );
  }
  tell(
    "Okapi Pensieve, n-grams",
    okapi_pensieve.search.map(({ tm, query, threshold, expect, expect_count }) => {
      const found = matchesFor(
        askedFor(query, "en"),
        tm.map((source) => unit(source, source)),
      );
      const over = found.filter((match) => match.score >= threshold).map(({ source }) => source);
      const theirs = expect ?? `${expect_count} found`;
      const ours = expect === undefined ? `${over.length} found` : over;
      return [`${query} from ${threshold}`, said(theirs), said(ours)];
    }),
  );
  tell(
    "OmegaT, searches",
    await Promise.all(omegat.find_matches.map((one) => searchOf(one, omegat.files_base64))),
  );
  await statistics(omegat);
}

type Compared = readonly [what: string, theirs: string | number, ours: string | number];

function tell(tool: string, rows: readonly Compared[]): void {
  const other = rows.filter(([, theirs, ours]) => theirs !== ours);
  console.log(`${tool}: ${rows.length - other.length} of ${rows.length} the same`);
  for (const [what, theirs, ours] of other) {
    console.log(`  ${what.slice(0, 70)}\n    theirs: ${theirs}\n    ours:   ${ours}`);
  }
}

async function searchOf(
  { test, query, lang, tm, expect }: Cases["omegat"]["find_matches"][number],
  files: Readonly<Record<string, string>>,
): Promise<Compared> {
  const units = await unitsIn(files[tm] ?? "");
  const [best] = matchesFor(askedFor(query, lang), units);
  const sentences = sentencesIn(query, lang).map((source) => {
    const [match] = matchesFor(askedFor(source, lang), units);
    return { source, ...(match === undefined ? {} : { match }) };
  });
  const whole = /assembled/u.test(test)
    ? assembled(sentences, { from: lang, to: "ca" })
    : undefined;
  const ours = whole ?? best;
  const [theirs] = expect;
  return [
    test,
    `${theirs?.score_nostem ?? "–"} ${(theirs?.target ?? "–").slice(0, 60)}`,
    `${theirs?.score_nostem === undefined ? "–" : (ours?.score ?? 0)} ${theirs?.target === undefined ? "–" : (ours?.target ?? "nothing").slice(0, 60)}`,
  ];
}

/** Of a PO; OmegaT counts its header too. */
async function statistics({
  statistics: given,
  files_base64: files,
}: Cases["omegat"]): Promise<void> {
  const bytes = new Uint8Array(Buffer.from(given.po_base64, "base64"));
  const read = readFile("strings.po", bytes, LIMITS);
  const strings = "reading" in read ? read.reading.paragraphs.map(({ text }) => text) : [];
  const units = await unitsIn(files[given.tmx] ?? "");
  const counting = new Counting({ from: "en", to: "ca" });
  counting.add(
    strings.map((source) => ({
      source,
      best: matchesFor(askedFor(source, "en"), units)[0]?.score ?? 0,
    })),
  );
  const bands = counting.bands();
  const wordsIn = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + countWords(text, "en"), 0);
  const of = (...ids: readonly string[]) => {
    const some = bands.filter(({ band }) => ids.includes(band));
    return `${some.reduce((sum, one) => sum + one.passages, 0)}, ${some.reduce((sum, one) => sum + one.words, 0)} words`;
  };
  const theirs = (counts: readonly number[] | undefined) => `${counts?.[0]}, ${counts?.[1]} words`;
  tell("OmegaT, statistics", [
    ["total", theirs(given.standard.total), `${strings.length}, ${wordsIn(strings)} words`],
    ["repetitions", theirs(given.bands.repetitions), of("repetition")],
    ["exact and 95–100", theirs(given.bands["95-100"]), of("context", "same", "95")],
    ["85–94", theirs(given.bands["85-94"]), of("85")],
    ["75–84", theirs(given.bands["75-84"]), of("75", "internal")],
    ["50–74", theirs(given.bands["50-74"]), of("50")],
    ["none", theirs(given.bands.no_match), of("new")],
  ]);
}

async function unitsIn(base64: string) {
  const units: ReturnType<typeof unit>[] = [];
  for await (const one of tmxUnits([Buffer.from(base64, "base64")])) {
    const [pair] = "variants" in one ? pairsOfUnit(one) : [];
    if (pair !== undefined) units.push(unit(pair.source, pair.target));
  }
  return units;
}

function askedFor(source: string, language: string) {
  return { source, language, key: null, before: null, after: null };
}

function unit(source: string, target: string) {
  return { source, target, key: null, before: null, after: null, penalty: 0 };
}

function said(one: string | readonly string[]): string {
  return typeof one === "string" ? one : one.map((text) => text.slice(0, 40)).join(" / ");
}
