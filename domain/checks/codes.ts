import { closing, codeAt, opening, standalone } from "../codes/code";
import type { Check, Example, Facing, Fault, Side } from "./check";
import { CODE_MARK } from "./traits";

/**
 * Inline formatting, links and placeholders that a reader made into codes are all there, each as
 * often as in the source, and each that opens also closes.
 */
export const codes = {
  id: "codes",
  severity: "error",
  needs: { either: CODE_MARK },

  find(facing) {
    const asked = codesIn(facing.source.text);
    const had = codesIn(facing.target.text);
    const missing = without(asked, had).map((one) => fault(facing, "source", one, "missing"));
    const added = without(had, asked).map((one) => fault(facing, "target", one, "added"));
    const faults = [...missing, ...added];
    return faults.length > 0
      ? faults
      : crossings(had).map((one) => fault(facing, "target", one, "crossed"));
  },
} as const satisfies Check;

type Mark = { readonly mark: string; readonly index: number };

function codesIn(text: string): Mark[] {
  return [...text.matchAll(/[\u{f0000}-\u{fbfff}]/gu)].map(({ 0: mark, index }) => ({
    mark,
    index,
  }));
}

/** Those of one list that the other does not answer, one for one. */
function without(list: readonly Mark[], other: readonly Mark[]): Mark[] {
  const left = other.map(({ mark }) => mark);
  return list.filter(({ mark }) => {
    const at = left.indexOf(mark);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** The first closing code that does not close what was opened last. */
function crossings(marks: readonly Mark[]): Mark[] {
  const open: number[] = [];
  for (const one of marks) {
    const code = codeAt(one.mark);
    if (code?.type === "open") open.push(code.id);
    else if (code?.type === "close" && open.pop() !== code.id) return [one];
  }
  return [];
}

const LIGHT = /^(?:b|i|u|em|strong|br|span|sup|sub|small|s)$/i;

/** Lost bold type is a pity, a lost link or placeholder an error. */
function fault(facing: Facing, side: Side, { mark, index }: Mark, variant: string): Fault {
  const id = codeAt(mark)?.id;
  const label = facing.pair.codes?.find((code) => code.id === id)?.label ?? "";
  const severity = LIGHT.test(label) || variant === "crossed" ? "warning" : "error";
  return { side, start: index, end: index + mark.length, variant, severity, values: { label } };
}

export const examples: readonly Example[] = [
  {
    source: `Press ${opening(1)}Save${closing(1)}`,
    target: `${opening(1)}محفوظ${closing(1)} دبائیں`,
    to: "ur",
    finds: [],
  },
  {
    source: `Press ${opening(1)}Save${closing(1)}`,
    target: "Sichern drücken",
    finds: ["<1>", "</1>"],
  },
  {
    source: `${standalone(2)} files`,
    target: `${standalone(2)} فایل ${standalone(2)}`,
    to: "fa",
    finds: ["<2/>"],
  },
  {
    source: `${opening(1)}a${closing(1)}`,
    target: `${closing(1)}a${opening(1)}`,
    finds: ["</1>"],
  },
  {
    source: `${opening(1)}a ${opening(2)}b${closing(2)}${closing(1)}`,
    target: `${opening(1)}a ${opening(2)}b${closing(1)}${closing(2)}`,
    finds: ["</1>"],
  },
];
