import { isPluralCategory, PLURAL_CATEGORIES } from "../../languages/plurals";
import type { JsonNode } from "../json-tree";

/** A part of a catalog. Names come from files: in a map none has a meaning of its own. */
export type Branch = Map<string, Branch | unknown>;

type Units = ReadonlyMap<string, { readonly state: string; readonly value: string }>;

/**
 * One language of a string: these texts at their paths, and what else the file says there (which
 * argument a substitution is about). A path is its steps with line ends between.
 */
export function branchWith(units: Units, like: JsonNode | undefined): Branch {
  const root = like ? copied(like) : new Map<string, unknown>();
  for (const [path, { state, value }] of units) {
    const steps = path === "" ? [] : path.split("\n");
    const at = steps.reduce(stepInto, root);
    at.set(
      "stringUnit",
      new Map([
        ["state", state],
        ["value", value],
      ]),
    );
  }
  return pruned(root) ?? new Map();
}

function copied(node: JsonNode): Branch {
  return new Map(
    node.members
      .filter(({ name }) => name !== "stringUnit")
      .map(({ name, node: child }) => [name, "value" in child ? child.value : copied(child)]),
  );
}

function stepInto(branch: Branch, step: string): Branch {
  const there = branch.get(step);
  if (there instanceof Map) return there;
  const made: Branch = new Map();
  branch.set(step, made);
  return made;
}

/** Without parts that hold no text; plural forms in the order of CLDR. */
function pruned(branch: Branch): Branch | undefined {
  const kept = [...branch].flatMap(([name, value]): [string, unknown][] => {
    if (name === "stringUnit" || !(value instanceof Map)) return [[name, value]];
    const inner = pruned(value);
    return inner ? [[name, inner]] : [];
  });
  const isFull = kept.some(([, value]) => value instanceof Map);
  if (!isFull) return undefined;
  return new Map(kept.every(([name]) => isPluralCategory(name)) ? kept.toSorted(byForm) : kept);
}

const byForm = ([one]: readonly [string, unknown], [two]: readonly [string, unknown]) =>
  placeOf(one) - placeOf(two);

function placeOf(name: string): number {
  return isPluralCategory(name) ? PLURAL_CATEGORIES.indexOf(name) : -1;
}
