import fs from "node:fs";
import { flagsOf } from "@/cli/pair-of-line";
import { sentencesIn } from "@/domain/segmentation/sentences";
import { agreement, CASES, type Case, read, shown, tell } from "./agreement/compare";
import { MOJITO, POFILTER, WEBLATE } from "./agreement/mappings";
import { accent, okapi, pontoon, words } from "./agreement/others";

/**
 * Our checks and sentences beside other tools' own test cases: per check of theirs, how often the
 * two say the same. `--show NAME` prints the cases of one check that differ. The cases lie beside
 * the repository and never in it; docs/checks.md explains what remains.
 */
type Weblate = {
  check: string;
  kind: string;
  source: string[];
  target: string[];
  flags?: string;
  lang: string;
  expect?: string;
  ignore_missing?: boolean;
};

function weblate(): void {
  const { cases } = read<{ cases: Weblate[] }>("weblate_checks.json");
  const usable = cases.filter(
    ({ expect, source, target, ignore_missing }) =>
      expect !== undefined && !ignore_missing && source?.length === 1 && target?.length === 1,
  );
  const rows = Object.entries(WEBLATE).map(([theirs, { ours, flag }]) => {
    const list = usable
      .filter(({ check }) => check === theirs)
      .map(
        ({ source, target, lang, flags, expect, kind }): Case => ({
          name: theirs,
          source: source[0] ?? "",
          target: target[0] ?? "",
          to: lang,
          flags: [...flagsOf(flags), ...(kind === "format" && flag !== undefined ? [flag] : [])],
          fires: expect === "fail",
        }),
      );
    return [theirs, agreement(theirs, list, ours)] as const;
  });
  tell("Weblate", rows);
}

type Pofilter = {
  check: string;
  checker: string;
  config: { accelmarkers?: string; targetlanguage?: string };
  source: string;
  target: string;
  expect: string;
};

const MARKS: Readonly<Record<string, string>> = {
  KdeChecker: "&",
  GnomeChecker: "_",
  MozillaChecker: "&",
  OpenOfficeChecker: "~",
};

function pofilter(): void {
  const { cases } = read<{ cases: Pofilter[] }>("translate_toolkit_pofilter.json");
  const rows = Object.entries(POFILTER).map(([theirs, ours]) => {
    const list = cases
      .filter(
        ({ check, source, target }) =>
          check === theirs && typeof source === "string" && typeof target === "string",
      )
      .map(
        ({ checker, config, source, target, expect }): Case => ({
          name: theirs,
          source,
          target,
          to: config?.targetlanguage ?? "af",
          flags: [`accelerator:${config?.accelmarkers ?? MARKS[checker] ?? ""}`],
          fires: expect !== "pass",
        }),
      );
    return [`${theirs}`, agreement(`po-${theirs}`, list, ours)] as const;
  });
  tell("pofilter", rows);
}

type Mojito = { checker: string; source: string; target: string; expect: string };

function mojito(): void {
  const { cases } = read<{ cases: Mojito[] }>("mojito_integrity_checks.json");
  const rows = Object.entries(MOJITO).map(([theirs, ours]) => {
    const list = cases
      .filter(({ checker }) => checker === theirs)
      .map(
        ({ source, target, expect }): Case => ({
          name: theirs,
          source,
          target: target ?? "",
          to: "fr",
          flags: /Message/.test(theirs) ? ["icu-message-format"] : [],
          fires: expect === "fail",
        }),
      );
    return [theirs, agreement(theirs, list, ours)] as const;
  });
  tell("Mojito", rows);
}

type Golden = {
  sources: {
    upstream: string;
    cases: { lang: string; set?: string; text: string; expect: string[] }[];
  }[];
};

function sentences(): void {
  const { sources } = read<Golden>("segmentation_golden_rules.json");
  const rows = new Map<string, [number, number]>();
  for (const { upstream, cases } of sources) {
    for (const one of cases) {
      const language = one.lang === "nil" ? "en" : one.lang;
      const name = `${upstream.split(" ")[0]} ${language}`;
      const [right, all] = rows.get(name) ?? [0, 0];
      rows.set(name, [right + Number(cutsAlike(one, language)), all + 1]);
    }
  }
  tell("Sentences", [...rows]);
  const languages = new Map<string, [number, number]>();
  for (const [name, [right, all]] of rows) {
    const language = name.split(" ")[1] ?? "";
    const [before, asked] = languages.get(language) ?? [0, 0];
    languages.set(language, [before + right, asked + all]);
  }
  tell("Sentences in", [...languages].sort());
}

function cutsAlike(
  { text, expect }: Golden["sources"][number]["cases"][number],
  language: string,
): boolean {
  // Where words are not spaced, they take the end of a line away, which we leave as it was written.
  const space = /^(?:ja|zh)/.test(language) ? "" : " ";
  const squeezed = (list: readonly string[]) =>
    list.map((one) => one.replace(/\s+/g, space).trim()).filter((one) => one !== "");
  const [wanted, got] = [squeezed(expect), squeezed(sentencesIn(text, language))];
  const same = JSON.stringify(wanted) === JSON.stringify(got);
  if (!same && shown === `sentences-${language}`) console.log({ wanted, got });
  return same;
}

if (fs.existsSync(CASES)) {
  weblate();
  pofilter();
  mojito();
  okapi();
  accent();
  pontoon();
  words();
  sentences();
} else console.log("Agreement with other tools: not measured, their cases are not here.");
