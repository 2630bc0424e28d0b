import type { Entry } from "./entry";
import type { JsonHolder, JsonString } from "./json-strings";
import type { Edit } from "./splice";

/** A JSON text, and how a string is written in it. */
export type JsonPage = { readonly text: string; readonly spelled: (value: string) => string };

/** Another member of the same object, put in before this one with the same white space. */
export function memberBefore(
  { holder, member, start }: JsonString,
  { text, name, spelled }: JsonPage & { readonly name: string },
) {
  const from = holder.members[member]?.start ?? start;
  const gap = /\s*$/u.exec(text.slice(Math.max(0, from - 200), from))?.[0] ?? "";
  const between = /^"(?:[^"\\]|\\.)*"(\s*:\s*)/u.exec(text.slice(from, start))?.[1] ?? ": ";
  return {
    start: from,
    spelled: (value: string) => `${spelled(name)}${between}${spelled(value)},${gap}`,
  };
}

/** Takes away the members of objects that are left out, each with its name and one comma. */
export function leftOut(stringOf: ReadonlyMap<Entry, JsonString | undefined>) {
  return (gone: readonly Entry[]): Edit[] => {
    const members = new Map<JsonHolder, Set<number>>();
    for (const { holder, member } of gone.flatMap((entry) => stringOf.get(entry) ?? []))
      members.set(holder, (members.get(holder) ?? new Set()).add(member));
    return [...members].flatMap(([holder, left]) => withoutMembers(holder, left));
  };
}

function withoutMembers({ members }: JsonHolder, left: ReadonlySet<number>): Edit[] {
  const lastKept = members.findLastIndex((_, at) => !left.has(at));
  const tail = {
    from: members[lastKept]?.end ?? members[0]?.start ?? 0,
    to: members.at(-1)?.end ?? 0,
  };
  const inside = [...left]
    .filter((at) => at < lastKept)
    .map((at) => ({ from: members[at]?.start ?? 0, to: members[at + 1]?.start ?? 0 }));
  const all = lastKept === members.length - 1 ? inside : [...inside, tail];
  return all.map(({ from, to }): Edit => ({ start: from, end: to, text: () => "" }));
}

/** As JSON writes strings; in a file that spells its letters as `\u0627`, the same way. */
export function spelling(text: string): (value: string) => string {
  const isAscii = /\\u[0-9a-f]{4}/iu.test(text) && !/[^\0-\x7f]/u.test(text);
  return (value) => {
    const written = JSON.stringify(value);
    return isAscii
      ? Array.from(written, (one) => (one > "\x7f" ? escaped(one) : one)).join("")
      : written;
  };
}

export function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");
}
