import { localeOf } from "../../languages/locale";
import { isPluralCategory, type PluralForm } from "../../languages/plurals";
import type { Status } from "../../review/status";
import { type JsonNode, memberNamed } from "../json-tree";

/** A text of a string catalog, in one language. */
export type Unit = {
  /** Down from the language: `variations`, `plural`, `one`. */
  readonly path: readonly string[];
  readonly value: string;
  readonly state: string;
};

/** The texts of one string in one language: itself, its plural forms, devices and substitutions. */
export function unitsIn(node: JsonNode | undefined, path: readonly string[] = []): Unit[] {
  if (node === undefined) return [];
  return node.members.flatMap(({ name, node: child }) => {
    if (name !== "stringUnit") return unitsIn(child, [...path, name]);
    const value = memberNamed(child, "value")?.value;
    const state = memberNamed(child, "state")?.value;
    return typeof value === "string" ? [{ path, value, state: String(state ?? "translated") }] : [];
  });
}

/** Without a text of its own, a string is its key. */
export function sourceUnits(key: string, own: JsonNode | undefined): Unit[] {
  const units = unitsIn(own);
  return units.length > 0 ? units : [{ path: [], value: key, state: "new" }];
}

/** What a text is called: `boats[one]`, `boats.crew[other]`, `sail[iphone]`. */
export function nameOf(key: string, path: readonly string[]): string {
  return path.reduce((name, step, at) => {
    if (step === "variations" || step === "substitutions" || path[at - 1] === "variations")
      return name;
    return path[at - 1] === "substitutions" ? `${name}.${step}` : `${name}[${step}]`;
  }, key);
}

/** The plural form that a text is, and the message it is a form of. */
export function formOf(
  path: readonly string[],
): { readonly message: string; readonly form: PluralForm } | undefined {
  const word = path.at(-1) ?? "";
  if (path.at(-2) !== "plural" || !isPluralCategory(word)) return undefined;
  return { message: path.slice(0, -1).join("\n"), form: word };
}

/** Xcode's states as ours; a string that its program no longer has is not up to date. */
export function statusOf({ state, value }: Unit, isStale: boolean): Status {
  if (value === "" || state === "new") return value === "" ? "untranslated" : "draft";
  if (isStale) return "outdated";
  return state === "needs_review" ? "draft" : "submitted";
}

/**
 * Our statuses as Xcode's states: what nobody has handed in yet needs review, and a text that is not
 * there is new, unless somebody emptied it on purpose.
 */
export function stateOf(status: Status, value: string): string {
  if (status === "untranslated") return value === "" ? "new" : "needs_review";
  return status === "submitted" || status === "approved" ? "translated" : "needs_review";
}

/** Xcode may name a language with its script or its region, where others leave them out. */
export function writtenAs(language: string, names: Iterable<string>): string | undefined {
  const all = [...names];
  const meant = localeOf(language).toString();
  return (
    all.find((name) => name === language) ?? all.find((name) => localeOf(name).toString() === meant)
  );
}
