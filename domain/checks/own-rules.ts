import type { Check, Example, Facing, Fault, OwnRule } from "./check";

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

function faultsOf(
  { pattern, side, expects, message, severity }: OwnRule,
  { source, target, tools }: Facing,
): Fault[] {
  const { text } = side === "source" ? source : target;
  const found = (tools.matcherOf?.(pattern)?.(text) ?? []).filter(({ start, end }) => end > start);
  const wrong =
    expects === "absent"
      ? found
      : found.filter(({ start, end }) => !target.text.includes(text.slice(start, end)));
  return wrong.map((place) => ({
    side,
    ...place,
    values: { message },
    ...(severity && { severity }),
  }));
}

function wanted(pattern: string, { target, tools }: Facing): Fault[] {
  const found = tools.matcherOf?.(pattern)?.(target.text);
  if (found === undefined || found.length > 0) return [];
  return [
    { side: "target", start: 0, end: target.text.length, variant: "wanted", values: { pattern } },
  ];
}

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
    source: "the council",
    target: "مجلس او مجلسونه",
    to: "ps",
    options: {
      rules: [
        {
          id: "council",
          pattern: "(?<!\\p{L})مجلس(?!\\p{L})",
          side: "target",
          expects: "absent",
          message: "The council is شورا.",
          severity: "error",
        },
      ],
    },
    finds: ["مجلس"],
  },
];
