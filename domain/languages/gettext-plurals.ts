import { isPluralCategory, type PluralCategory, pluralFormsOf, rulesOf, TRIED } from "./plurals";

/** How gettext numbers the plural forms of a language: `plural` gives the index of the form. */
export type GettextPlurals = {
  /** As it stands in a header: `nplurals=2; plural=(n != 1);`. */
  readonly header: string;
  /** What each index is for, the categories of CLDR in its order. */
  readonly categories: readonly PluralCategory[];
};

/**
 * The forms of a language as gettext wants them: those that whole numbers have, by an expression
 * that agrees with CLDR on every number tried. Nothing where none of those known does.
 */
export function gettextPluralsOf(language: string): GettextPlurals | undefined {
  const rules = rulesOf(language, "cardinal");
  const chosen = TRIED.map((number) => rules.select(number));
  const used = new Set<string>(chosen);
  const categories = pluralFormsOf(language)
    .filter(isPluralCategory)
    .filter((one) => used.has(one));
  const indices = chosen.map((category) => categories.indexOf(category));
  const found = EXPRESSIONS.find(
    ({ forms, index }) =>
      forms === categories.length && TRIED.every((number, at) => index(number) === indices[at]),
  );
  return found && { header: headerOf(found), categories };
}

type Expression = {
  readonly forms: number;
  /** In C, as gettext reads it. */
  readonly plural: string;
  readonly index: (n: number) => number;
};

function headerOf({ forms, plural }: Expression): string {
  return `nplurals=${forms}; plural=${plural};`;
}

const TEENS = (n: number) => n % 100 >= 11 && n % 100 <= 19;
const FEW = (n: number) => n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14);
const MILLIONS = (n: number) => n !== 0 && n % 1_000_000 === 0;

/** Of the languages of CLDR by how they count. */
const EXPRESSIONS: readonly Expression[] = [
  { forms: 1, plural: "0", index: () => 0 },
  { forms: 2, plural: "(n != 1)", index: (n) => Number(n !== 1) },
  { forms: 2, plural: "(n > 1)", index: (n) => Number(n > 1) },
  {
    forms: 2,
    plural: "(n % 10 == 1 && n % 100 != 11 ? 0 : 1)",
    index: (n) => (n % 10 === 1 && n % 100 !== 11 ? 0 : 1),
  },
  {
    forms: 3,
    plural: "(n == 0 || n == 1 ? 0 : n % 1000000 == 0 ? 1 : 2)",
    index: (n) => (n <= 1 ? 0 : MILLIONS(n) ? 1 : 2),
  },
  {
    forms: 3,
    plural: "(n == 1 ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2)",
    index: (n) => (n === 1 ? 0 : MILLIONS(n) ? 1 : 2),
  },
  {
    forms: 3,
    plural:
      "(n % 10 == 1 && n % 100 != 11 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2)",
    index: (n) => (n % 10 === 1 && n % 100 !== 11 ? 0 : FEW(n) ? 1 : 2),
  },
  {
    forms: 3,
    plural: "(n == 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2)",
    index: (n) => (n === 1 ? 0 : FEW(n) ? 1 : 2),
  },
  {
    forms: 3,
    plural: "(n == 1 ? 0 : n >= 2 && n <= 4 ? 1 : 2)",
    index: (n) => (n === 1 ? 0 : n >= 2 && n <= 4 ? 1 : 2),
  },
  {
    forms: 3,
    plural: "(n == 1 ? 0 : n == 0 || (n % 100 >= 1 && n % 100 <= 19) ? 1 : 2)",
    index: (n) => (n === 1 ? 0 : n === 0 || (n % 100 >= 1 && n % 100 <= 19) ? 1 : 2),
  },
  {
    forms: 3,
    plural: "(n == 1 ? 0 : n == 2 ? 1 : 2)",
    index: (n) => (n === 1 ? 0 : n === 2 ? 1 : 2),
  },
  {
    forms: 3,
    plural:
      "(n % 10 == 0 || (n % 100 >= 11 && n % 100 <= 19) ? 0 : n % 10 == 1 && n % 100 != 11 ? 1 : 2)",
    index: (n) => (n % 10 === 0 || TEENS(n) ? 0 : n % 10 === 1 ? 1 : 2),
  },
  {
    forms: 3,
    plural:
      "(n % 10 == 1 && (n % 100 < 11 || n % 100 > 19) ? 0 : n % 10 >= 2 && n % 10 <= 9 && (n % 100 < 11 || n % 100 > 19) ? 1 : 2)",
    index: (n) => (TEENS(n) || n % 10 === 0 ? 2 : n % 10 === 1 ? 0 : 1),
  },
  {
    forms: 4,
    plural: "(n % 100 == 1 ? 0 : n % 100 == 2 ? 1 : n % 100 == 3 || n % 100 == 4 ? 2 : 3)",
    index: (n) => ({ 1: 0, 2: 1, 3: 2, 4: 2 })[n % 100] ?? 3,
  },
  {
    forms: 5,
    plural: "(n == 1 ? 0 : n == 2 ? 1 : n >= 3 && n <= 6 ? 2 : n >= 7 && n <= 10 ? 3 : 4)",
    index: (n) => [4, 0, 1, 2, 2, 2, 2, 3, 3, 3, 3][n] ?? 4,
  },
  {
    forms: 6,
    plural: "(n == 0 ? 0 : n == 1 ? 1 : n == 2 ? 2 : n == 3 ? 3 : n == 6 ? 4 : 5)",
    index: (n) => ({ 0: 0, 1: 1, 2: 2, 3: 3, 6: 4 })[n] ?? 5,
  },
  {
    forms: 6,
    plural:
      "(n == 0 ? 0 : n == 1 ? 1 : n == 2 ? 2 : n % 100 >= 3 && n % 100 <= 10 ? 3 : n % 100 >= 11 ? 4 : 5)",
    index: (n) => (n <= 2 ? n : n % 100 >= 3 && n % 100 <= 10 ? 3 : n % 100 >= 11 ? 4 : 5),
  },
];
