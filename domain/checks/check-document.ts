import { foldLetters } from "../languages/fold-letters";

/** A passage of a document or a project, as its consistency is looked at. */
export type Passage = { readonly id: string; readonly source: string; readonly target: string };

export type Inconsistency = {
  /** The same source with different translations, or different sources with one translation. */
  readonly kind: "same-source" | "same-target";
  /** What they have in common. */
  readonly text: string;
  /** The differing texts, each with the passages that have it. */
  readonly variants: readonly { readonly text: string; readonly ids: readonly string[] }[];
};

/**
 * The same source translated in more than one way, and one translation for different sources,
 * across a document or a project. Case, letter forms and marks at the end do not count.
 */
export function inconsistenciesIn(passages: Iterable<Passage>): Inconsistency[] {
  const bySource = new Map<string, Passage[]>();
  const byTarget = new Map<string, Passage[]>();
  for (const passage of passages) {
    if (passage.source.trim() === "" || passage.target.trim() === "") continue;
    add(bySource, identity(passage.source), passage);
    add(byTarget, identity(passage.target), passage);
  }
  return [...differing(bySource, "same-source"), ...differing(byTarget, "same-target")];
}

function add(groups: Map<string, Passage[]>, key: string, passage: Passage): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [passage]);
  else group.push(passage);
}

function identity(text: string): string {
  return foldLetters(text)
    .replace(/\s+/g, " ")
    .replace(/[\s.!?؟۔。:;,،]+$/u, "")
    .trim();
}

function differing(
  groups: ReadonlyMap<string, readonly Passage[]>,
  kind: Inconsistency["kind"],
): Inconsistency[] {
  const [shared, other] =
    kind === "same-source" ? (["source", "target"] as const) : (["target", "source"] as const);
  const found: Inconsistency[] = [];
  for (const group of groups.values()) {
    const first = group[0];
    if (first === undefined || group.length < 2) continue;
    const variants = variantsOf(group, other);
    if (variants.length > 1) found.push({ kind, text: first[shared], variants });
  }
  return found;
}

function variantsOf(
  group: readonly Passage[],
  side: "source" | "target",
): Inconsistency["variants"] {
  const variants = new Map<string, { text: string; ids: string[] }>();
  for (const passage of group) {
    const key = identity(passage[side]);
    const variant = variants.get(key) ?? { text: passage[side], ids: [] };
    variant.ids.push(passage.id);
    variants.set(key, variant);
  }
  return [...variants.values()];
}
