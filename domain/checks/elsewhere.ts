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
  const keys = keysOf(passages);
  const groups = new Map<string, Placed[]>();
  for (const passage of passages) {
    for (const key of keys.get(passage) ?? []) {
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(passage);
    }
  }
  return (passage) => {
    const found = (keys.get(passage) ?? []).flatMap((key) => groups.get(key)?.slice(0, MOST) ?? []);
    const others = [...new Set(found)].filter((other) => other !== passage);
    return {
      near: others.filter(({ version }) => version === passage.version),
      far: others.filter(({ document }) => document !== passage.document),
    };
  };
}

/** A name that one passage tells, by its capital or its title, is looked for in all of its version. */
function keysOf(passages: readonly Placed[]): ReadonlyMap<Placed, readonly string[]> {
  const told = new Map<string, Set<string>>();
  const own = passages.map((passage) => {
    const names = [...namesOf(passage.source, passage.target).keys()];
    const ofVersion = told.get(passage.version) ?? new Set<string>();
    told.set(passage.version, ofVersion);
    for (const name of names) ofVersion.add(name);
    return names;
  });
  return new Map(
    passages.map((passage, at) => {
      const names = wordsAmong(passage.source, told.get(passage.version) ?? NONE);
      return [passage, keysOfOne(passage, new Set([...(own[at] ?? []), ...names]))];
    }),
  );
}

const NONE: ReadonlySet<string> = new Set();

function keysOfOne(
  { source, target, from, to, version }: Placed,
  names: ReadonlySet<string>,
): string[] {
  if (source.trim() === "" || target.trim() === "") return [];
  return [
    `source ${from} ${to} ${identityOf(source)}`,
    `target ${from} ${to} ${identityOf(target)}`,
    ...[...names].map((name) => `name ${version} ${name}`),
  ];
}

function wordsAmong(text: string, names: ReadonlySet<string>): string[] {
  return names.size === 0 ? [] : (text.match(WORD) ?? []).filter((word) => names.has(word));
}

const WORD = /[\p{L}\p{M}\u200c]+/gu;
