/** How long agreed terms take to be found, as the termbase grows: the time should go with the text alone. */
import { stemmerOf } from "@/domain/terms/stemmer-of";
import { termFinder } from "@/domain/terms/term-finder";

const WORDS = 20_000;
const SIZES = [100, 1_000, 10_000];
const LANGUAGES = {
  en: "bcdfghklmnprstvwz,aeiou",
  fa: "بپتجچخدرزسشفقکگلمن,اویه",
  de: "bdfghklmnrstwz,aeiouü",
};

for (const [language, letters] of Object.entries(LANGUAGES)) {
  const [hard = "", soft = ""] = letters.split(",");
  const words = Array.from({ length: 30_000 }, (_, at) => made(at * 7919 + 17, hard, soft));
  const text = Array.from(
    { length: WORDS },
    (_, at) => words[(at * 7001 + at ** 2) % words.length],
  ).join(" ");
  const stem = await stemmerOf(language);
  for (const size of SIZES) {
    const terms = Array.from({ length: size }, (_, at) => ({
      text: words.slice(at * 3, at * 3 + (at % 3) + 1).join(" "),
    }));
    const planting = spent(() => termFinder(terms, language, stem));
    const find = termFinder(terms, language, stem);
    let found = 0;
    const finding = spent(() => {
      found = find(text).length;
    });
    console.log(
      `Terms, ${language}: ${size} over ${WORDS} words: ${finding.toFixed(0)} ms of processor time (aim: under 200), ${found} found; made ready in ${planting.toFixed(0)} ms`,
    );
  }
}

/** A word of two to four syllables, the same for the same number. */
function made(seed: number, hard: string, soft: string): string {
  let rest = seed;
  let word = "";
  for (let syllable = 0; syllable < 2 + (seed % 3); syllable += 1) {
    word += (hard[rest % hard.length] ?? "") + (soft[rest % soft.length] ?? "");
    rest = Math.floor(rest / 3) + syllable;
  }
  return word;
}

function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
