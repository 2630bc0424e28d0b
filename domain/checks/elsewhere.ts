import type { Other, Others } from "./check";
import { identityOf } from "./identity";
import { namesOf } from "./names-in";

/** A passage with its languages, the document it is of, and which of its versions. */
export type Placed = Other & {
  readonly from: string;
  readonly to: string;
  readonly document: string;
  readonly version: string;
};

/** As many are compared with each. */
const MOST = 30;

/**
 * For each passage of a project the others that the checks compare it with, of the same two
 * languages: those with the same source or the same translation, and those of its version that speak of the same people. Another
 * version of its own document is another translator's, and free to differ. Takes time in proportion to the texts.
 */
export function elsewhereIn(passages: readonly Placed[]): (passage: Placed) => Others {
  const groups = new Map<string, Placed[]>();
  for (const passage of passages) {
    for (const key of keysOf(passage)) {
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(passage);
    }
  }
  return (passage) => {
    const found = keysOf(passage).flatMap((key) => groups.get(key)?.slice(0, MOST) ?? []);
    const others = [...new Set(found)].filter((other) => other !== passage);
    return {
      near: others.filter(({ version }) => version === passage.version),
      far: others.filter(({ document }) => document !== passage.document),
    };
  };
}

function keysOf({ source, target, from, to, version }: Placed): string[] {
  if (source.trim() === "" || target.trim() === "") return [];
  return [
    `source ${from} ${to} ${identityOf(source)}`,
    `target ${from} ${to} ${identityOf(target)}`,
    ...[...namesOf(source, target).keys()].map((name) => `name ${version} ${name}`),
  ];
}
