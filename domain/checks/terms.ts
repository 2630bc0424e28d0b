import { foldLetters } from "../languages/fold-letters";
import { type PairConcept, type Termbase, termbaseOf } from "../terms/termbase";
import type { Check, Example, Facing, Fault } from "./check";

/** Agreed terms of the termbase, inflected or not: none missing, no forbidden one used. */
export const terms = {
  id: "terms",
  severity: "warning",

  find(facing) {
    const { termbase } = facing.options;
    if (termbase === undefined || facing.target.text.trim() === "") return [];
    const inSource = termbase.inSource(facing.source.text);
    const inTarget = termbase.inTarget(facing.target.text);
    const meant = new Set(inSource.flatMap((found) => conceptsOf(found)));
    return [...forbidden(inTarget, meant), ...missing({ inSource, inTarget, facing })];
  },
} as const satisfies Check;

type Found = ReturnType<Termbase["inSource"]>[number];

function conceptsOf({ terms }: Found): PairConcept[] {
  return terms.map(({ concept }) => concept);
}

/** A wording is forbidden where its concept is meant, or everywhere if the concept has no other side. */
function forbidden(inTarget: readonly Found[], meant: ReadonlySet<PairConcept>): Fault[] {
  return inTarget.flatMap(({ terms, start, end }): Fault[] => {
    const here = terms.filter(({ concept }) => meant.has(concept) || concept.source.length === 0);
    const [wrong] = here;
    if (wrong === undefined || here.some(({ status }) => status !== "forbidden")) return [];
    const preferred = preferredOf(wrong.concept);
    return [
      {
        side: "target",
        start,
        end,
        variant: preferred === "" ? "unwanted" : "forbidden",
        severity: "error",
        values: { term: wrong.text, preferred },
      },
    ];
  });
}

/** Said once for each concept, at its first place. Where a wording means several, one of them is enough. */
function missing({
  inSource,
  inTarget,
  facing,
}: {
  readonly inSource: readonly Found[];
  readonly inTarget: readonly Found[];
  readonly facing: Facing;
}): Fault[] {
  const used = new Set(
    inTarget.flatMap(({ terms }) =>
      terms.flatMap(({ concept, status }) => (status === "forbidden" ? [] : [concept])),
    ),
  );
  const folded = foldLetters(facing.target.text);
  const said = new Set<PairConcept>();
  return inSource.flatMap((found): Fault[] => {
    const concepts = conceptsOf(found);
    const [first] = concepts;
    if (first === undefined || concepts.some((one) => said.has(one))) return [];
    if (concepts.some((one) => preferredOf(one) === "" || used.has(one) || isInside(one, folded)))
      return [];
    said.add(first);
    const { start, end } = found;
    const values = {
      term: facing.source.text.slice(start, end),
      preferred: concepts.map(preferredOf).join(", "),
    };
    return [{ side: "source", start, end, variant: "missing", values }];
  });
}

function preferredOf({ target }: PairConcept): string {
  return target.flatMap(({ status, text }) => (status === "preferred" ? [text] : [])).join(", ");
}

/**
 * Every word of an allowed term stands in the text, in a compound too, but for its last letters,
 * which inflect: a term in a form that nobody knows is not reported as missing.
 */
function isInside({ target }: PairConcept, folded: string): boolean {
  return target.some(
    ({ status, text }) =>
      status !== "forbidden" &&
      foldLetters(text)
        .split(/\s+/)
        .every((word) =>
          folded.includes(word.length < 5 ? word : word.slice(0, Math.ceil(word.length * 0.75))),
        ),
  );
}

function agreed(to: string, source: string, preferred: string, unwanted = "") {
  const target = [
    { text: preferred, status: "preferred" as const },
    { text: unwanted, status: "forbidden" as const },
  ].filter(({ text }) => text !== "");
  const concept = { id: source, source: [{ text: source, status: "preferred" as const }], target };
  return { termbase: termbaseOf([concept], { from: "en", to }) };
}

export const examples: readonly Example[] = [
  {
    source: "the landing",
    target: "die Landestelle",
    options: /* @__PURE__ */ agreed("de", "landing", "Anleger"),
    finds: ["landing"],
  },
  {
    source: "the landing",
    target: "an den Anlegern",
    options: /* @__PURE__ */ agreed("de", "landing", "Anleger"),
    finds: [],
  },
  {
    source: "the council",
    target: "مجلس منعقد ہوا",
    to: "ur",
    options: /* @__PURE__ */ agreed("ur", "council", "کونسل", "مجلس"),
    finds: ["مجلس", "council"],
  },
  {
    source: "the council",
    target: "مجلسوں نے فیصلہ کیا",
    to: "ur",
    options: /* @__PURE__ */ agreed("ur", "council", "کونسل", "مجلس"),
    finds: ["مجلسوں", "council"],
  },
  {
    source: "a parlour",
    target: "مجلس منعقد ہوا",
    to: "ur",
    options: /* @__PURE__ */ agreed("ur", "council", "کونسل", "مجلس"),
    finds: [],
  },
  {
    source: "the council",
    target: "د شورا غړي",
    to: "ps",
    options: /* @__PURE__ */ agreed("ps", "council", "شورا"),
    finds: [],
  },
];
