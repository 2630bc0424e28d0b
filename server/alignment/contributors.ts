type Texted = { readonly text: string };

/**
 * Which of the old rows the words of each new row come from. Edits keep all the words and, but for
 * a `move`, their order, so both sides are measured out without their white space.
 */
export function contributors<Old extends Texted>(
  removed: readonly Old[],
  inserted: readonly Texted[],
): Old[][] {
  const worded = removed.filter(({ text }) => text !== "");
  if (wordsOf(removed) !== wordsOf(inserted)) {
    return inserted.map(({ text }) => (text === "" ? [] : worded));
  }
  const old = stretches(worded);
  let next = 0;
  return stretches(inserted).map(({ start, end }) => {
    while (endOf(old, next) <= start) next += 1;
    let last = next;
    while (endOf(old, last) < end) last += 1;
    return start === end ? [] : worded.slice(next, last + 1);
  });
}

type Stretch = { readonly start: number; readonly end: number };

const endOf = (stretches: readonly Stretch[], at: number) =>
  stretches[at]?.end ?? Number.POSITIVE_INFINITY;

const wordsOf = (rows: readonly Texted[]) => rows.map(({ text }) => bare(text)).join("");

const bare = (text: string) => text.replace(/\s+/gu, "");

function stretches(rows: readonly Texted[]): Stretch[] {
  let at = 0;
  return rows.map(({ text }) => {
    const start = at;
    at += bare(text).length;
    return { start, end: at };
  });
}
