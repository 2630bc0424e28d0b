import { countWords } from "@/domain/languages/words";
import { agreement, type Case, read, shown, tell } from "./compare";
import { ACCENT, OKAPI } from "./mappings";

type Okapi = {
  source: string;
  target: string | null;
  options: string[];
  issues: number;
  types: string[];
};

/** Cases that set lengths of their own are not asked: here they are learned. */
export function okapi(): void {
  const { cases } = read<{ cases: Okapi[] }>("okapi_quality_checks.json");
  const usable = cases.filter(({ options }) => !options.some((one) => one.includes("CharLength")));
  const names = [...new Set(usable.flatMap(({ types }) => types))];
  const rows = names.map((theirs) => {
    const list = usable
      .filter(({ types, issues }) => types.includes(theirs) || issues === 0)
      .map(
        ({ source, target, types }): Case => ({
          ...{ name: theirs, source, target: target ?? "", to: "fr", flags: [] },
          fires: types.includes(theirs),
        }),
      );
    return [theirs, agreement(theirs, list, OKAPI[theirs] ?? [])] as const;
  });
  tell("Okapi", rows);
}

type Accent = { source: string; value: string; lang: string | null; expect_checks: string[] };

export function accent(): void {
  const { accent: theirs } = read<{ accent: { cases: Accent[] } }>("accent_pontoon_checks.json");
  const rows = Object.entries(ACCENT).map(([name, ours]) => {
    const list = theirs.cases
      .filter(({ expect_checks }) => expect_checks.length === 0 || expect_checks.includes(name))
      .map(
        ({ source, value, lang, expect_checks }): Case => ({
          ...{ name, source, target: value, to: lang ?? "nl", flags: [] },
          fires: expect_checks.includes(name),
        }),
      );
    return [name, agreement(name, list, ours)] as const;
  });
  tell("Accent", rows);
}

type Pontoon = {
  format: string;
  source: string;
  translation: string;
  expect: Record<string, string[]>;
};

/** Messages in its own notation are left out: nothing else writes them. */
export function pontoon(): void {
  const { pontoon: theirs } = read<{ pontoon: { cases: Pontoon[] } }>("accent_pontoon_checks.json");
  const plain = theirs.cases.filter(
    ({ format, source, translation }) =>
      ["gettext", "android", "webext", "xcode"].includes(format) &&
      !/\{\||\.input|\.local|\{\$|\{\{/.test(source + translation),
  );
  const ours = ["outer-space", "empty", "placeholders", "markup"];
  const list = plain.map(
    ({ source, translation, expect }): Case => ({
      ...{ name: "all", source, target: translation, to: "de", flags: [] },
      fires: Object.keys(expect).length > 0,
    }),
  );
  tell("Pontoon", [["all", agreement("pontoon", list, ours)]]);
}

export function words(): void {
  const { word_counts } = read<{ word_counts: { lang: string; text: string; words: number }[] }>(
    "matecat_qa_wordcount.json",
  );
  const wrong = word_counts.filter(({ lang, text, words }) => countWords(text, lang) !== words);
  if (shown === "words" || shown === "all")
    for (const { lang, text, words } of wrong)
      console.log(`    ${lang} ${JSON.stringify(text)}: ${words}, ours ${countWords(text, lang)}`);
  tell("MateCat", [["word counts", [word_counts.length - wrong.length, word_counts.length]]]);
}
