import type { Code } from "../codes/code";

/**
 * Our own files number their codes as the passage does, in an attribute that other tools keep: `id`
 * in XLIFF (`3-2` is the second time of 3), `x` in TMX. Gives the numbers of the passage by those of
 * the file.
 */
export function settledCodes(
  from: readonly Code[],
  to: readonly Code[],
): ReadonlyMap<number, number> {
  const kinds = new Map(to.map(({ id, kind }) => [id, kind]));
  return new Map(
    from.flatMap(({ id, kind, raw }): [number, number][] => {
      const number = Number(NUMBER.exec(raw)?.[1]);
      return kinds.get(number) === kind ? [[id, number]] : [];
    }),
  );
}

const NUMBER = /^<[^>]*?\s(?:id|x)="(\d+)(?:-\d+)?"/u;
