import type { Check, Example, Facing, Fault, OwnRule } from "./check";
import { ruleProblem } from "./check-rule";

/** Rules a project has made for itself: a pattern that must not be found, or that must be kept from the source. */
export const ownRules = {
  id: "own-rules",
  severity: "warning",

  find(facing) {
    const { rules } = facing.options;
    const flagged = facing.flags.get("regex");
    const faults = rules?.flatMap((rule) => faultsOf(rule, facing)) ?? [];
    return flagged === undefined || flagged === ""
      ? faults
      : [...faults, ...wanted(flagged, facing)];
  },
} as const satisfies Check;

const compiled = new Map<string, RegExp | undefined>();

/** Nothing for a pattern that is wrong or could hang: the project was told when it was written. */
function patternOf(source: string): RegExp | undefined {
  if (!compiled.has(source))
    compiled.set(source, ruleProblem(source) === undefined ? new RegExp(source, "gu") : undefined);
  return compiled.get(source);
}

function faultsOf(
  { pattern, side, expects, message, severity }: OwnRule,
  { source, target }: Facing,
): Fault[] {
  const expression = patternOf(pattern);
  if (expression === undefined) return [];
  const { text } = side === "source" ? source : target;
  const found = [...text.slice(0, LONGEST).matchAll(expression)].filter(([match]) => match !== "");
  const wrong =
    expects === "absent" ? found : found.filter(([match]) => !target.text.includes(match));
  return wrong.map(({ 0: match, index: start }) => ({
    side,
    start,
    end: start + match.length,
    values: { message },
    ...(severity && { severity }),
  }));
}

function wanted(pattern: string, { target }: Facing): Fault[] {
  const expression = patternOf(pattern);
  if (expression === undefined || target.text.slice(0, LONGEST).search(expression) !== -1)
    return [];
  return [
    { side: "target", start: 0, end: target.text.length, variant: "wanted", values: { pattern } },
  ];
}

/** In UTF-16 units. */
const LONGEST = 20_000;

export const examples: readonly Example[] = [
  {
    source: "Please wait",
    target: "Bitte warten Sie!!",
    options: {
      rules: [
        {
          id: "calm",
          pattern: "!{2,}",
          side: "target",
          expects: "absent",
          message: "One exclamation mark is enough.",
        },
      ],
    },
    finds: ["!!"],
  },
  {
    source: "Order AB-1234",
    target: "سفارش AB-1234",
    to: "fa",
    options: {
      rules: [
        {
          id: "order",
          pattern: "[A-Z]{2}-\\d{4}",
          side: "source",
          expects: "kept",
          message: "Order numbers stay.",
        },
      ],
    },
    finds: [],
  },
  { source: "string URL", target: "Zeichenkette", flags: ["regex:URL"], finds: ["Zeichenkette"] },
  {
    source: "aaaa",
    target: "aaaa!",
    options: {
      rules: [{ id: "slow", pattern: "(a+)+$", side: "target", expects: "absent", message: "" }],
    },
    finds: [],
  },
];
