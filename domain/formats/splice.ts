/** The original between two offsets, with every edit inside them made. */
export type Cut = (start: number, end: number) => string;

/**
 * One stretch of the original and what comes in its place. An edit may lie inside another one:
 * the outer one brings it in by cutting the stretch it lies in.
 */
export type Edit = {
  readonly start: number;
  readonly end: number;
  readonly text: (cut: Cut) => string;
};

/** The original with its edits made and everything else kept to the byte. */
export function spliced(original: string, edits: readonly Edit[]): string {
  return Array.from(splicedPieces(original, edits)).join("");
}

/** The same piece by piece, each made when it is asked for. */
export function* splicedPieces(original: string, edits: readonly Edit[]): Generator<string> {
  const ordered = edits.toSorted((one, two) => one.start - two.start || two.end - one.end);
  yield* pieces(0, original.length + 1, 0);

  function* pieces(start: number, end: number, first: number): Generator<string> {
    let at = start;
    const begin = firstFrom(ordered, start, first);
    for (let next = begin; isBefore(ordered[next], end); next++) {
      const edit = ordered[next];
      if (edit === undefined || edit.start < at || edit.end > end) continue;
      yield original.slice(at, edit.start);
      yield edit.text(cutFrom(next + 1));
      at = edit.end;
    }
    yield original.slice(at, end);
  }

  function cutFrom(first: number): Cut {
    return (start, end) => Array.from(pieces(start, end, first)).join("");
  }
}

function isBefore(edit: Edit | undefined, end: number): boolean {
  return edit !== undefined && edit.start < end;
}

function firstFrom(ordered: readonly Edit[], start: number, from: number): number {
  let low = from;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
