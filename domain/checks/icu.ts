import { pluralCategories } from "../languages/plural-categories";
import type { Check, Example, Facing, Fault } from "./check";
import { type Argument, argumentsIn } from "./icu-arguments";
import { BRACE } from "./traits";

/**
 * ICU messages: the braces close, the arguments are those of the source, each choice has an
 * `other`, and a plural has every form the target language needs by CLDR.
 */
export const icu = {
  id: "icu",
  severity: "error",
  needs: { either: BRACE },

  find(facing) {
    const { source, target, flags } = facing;
    if (!flags.has("icu-message-format") && !CHOICE.test(source.text) && !CHOICE.test(target.text))
      return [];
    const asked = argumentsIn(single(source.text));
    if (typeof asked === "number") return [];
    const had = argumentsIn(single(target.text));
    if (typeof had === "number")
      return [
        {
          side: "target",
          start: had,
          end: Math.min(had + 1, target.text.length),
          variant: "broken",
        },
      ];
    return [
      ...argumentFaults(asked, had, facing),
      ...had.flatMap((one) => formFaults(one, facing)),
    ];
  },
} as const satisfies Check;

const CHOICE = /\{\s*[\w.-]{1,80}\s*,\s*(?:plural|select|selectordinal)\s*,/;

function argumentFaults(
  asked: readonly Argument[],
  had: readonly Argument[],
  { flags }: Facing,
): Fault[] {
  if (flags.get("icu-flags")?.includes("-types")) return [];
  const missing = asked.filter((one) => !had.some((other) => answers(other, one)));
  const added = had.filter(({ name }) => !asked.some((one) => one.name === name));
  return [
    ...missing.map((one): Fault => ({ side: "source", ...placeOf(one), variant: "missing" })),
    ...added.map((one): Fault => ({ side: "target", ...placeOf(one), variant: "added" })),
  ];
}

/** The same argument; one that is formatted as a date or a time is formatted so there too. */
function answers(had: Argument, asked: Argument): boolean {
  return (
    had.name === asked.name &&
    (had.type === asked.type ||
      asked.forms !== undefined ||
      had.forms !== undefined ||
      asked.type === "")
  );
}

/** Some files double every brace of a message; halved with a space in between, all places stay. */
function single(text: string): string {
  if (!/\{\{\s*\w+\s*,\s*(?:plural|select)/.test(text)) return text;
  return text.replaceAll("{{", " {").replaceAll("}}", "} ");
}

function formFaults(one: Argument, { target, flags }: Facing): Fault[] {
  if (one.forms === undefined || flags.get("icu-flags")?.includes("-require_other")) return [];
  if (!one.forms.includes("other")) return [{ side: "target", ...placeOf(one), variant: "other" }];
  if (one.type !== "plural") return [];
  const exact = new Set(
    one.forms.flatMap((form) => (EXACT[form] === undefined ? [] : [EXACT[form]])),
  );
  const lacking = pluralCategories(target.language).filter(
    (form) => !one.forms?.includes(form) && !exact.has(form) && form !== "many",
  );
  if (lacking.length === 0) return [];
  return [
    {
      side: "target",
      ...placeOf(one),
      variant: "forms",
      severity: "warning",
      values: { forms: lacking.join(", ") },
    },
  ];
}

/** `=0` says what `zero` would. */
const EXACT: Readonly<Record<string, string>> = { "=0": "zero", "=1": "one", "=2": "two" };

function placeOf({ start, end }: Argument) {
  return { start, end };
}

export const examples: readonly Example[] = [
  {
    source: "{n, plural, one {# file} other {# files}}",
    target: "{n, plural, one {# Datei} other {# Dateien}}",
    finds: [],
  },
  {
    source: "{n, plural, one {# file} other {# files}}",
    target: "{n, plural, one {# ملف} other {# ملفات}}",
    to: "ar",
    finds: ["{n, plural, one {# ملف} other {# ملفات}}"],
  },
  {
    source: "{n, plural, one {# file} other {# files}}",
    target: "{n, plural, other {# فایل}",
    to: "fa",
    finds: [""],
  },
  {
    source: "{n, plural, one {# file} other {# files}}",
    target: "{n, plural, one {یوه دوتنه} other {# دوتنې}}",
    to: "ps",
    finds: [],
  },
  {
    source: "{who, select, she {Her} other {Their}} boat",
    target: "{wer, select, she {Ihr} other {Deren}} Boot",
    finds: ["{who, select, she {Her} other {Their}}", "{wer, select, she {Ihr} other {Deren}}"],
  },
  {
    source: "It’s {n, plural, one {a} other {b}}",
    target: "Es sind {n, plural, one {a}}",
    finds: ["{n, plural, one {a}}"],
  },
];
