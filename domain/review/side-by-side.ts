/** A passage of a version by the places of its source paragraphs, in order; none in an addition. */
type Placed = { readonly id: string; readonly paragraphs: readonly number[] };

/** Source paragraphs from `from` up to, not including, `to`, and the passages of each version that answer them. */
export type SideBySide = {
  readonly from: number;
  readonly to: number;
  /** Ids by version, in the order of the versions. */
  readonly passages: readonly (readonly string[])[];
};

/**
 * Sets versions of one text side by side: the smallest groups of source paragraphs that no passage of
 * any version reaches across. An addition stands with the paragraphs before it. The passages of a
 * version come in their order, and so cover the text from its beginning to its end.
 */
export function sideBySide(count: number, versions: readonly (readonly Placed[])[]): SideBySide[] {
  const ends = endsOf(count, versions.flat());
  const groupAt = new Int32Array(count);
  for (let place = 1; place < count; place += 1) {
    const before = groupAt[place - 1] as number;
    groupAt[place] = ends[place - 1] === place - 1 ? before + 1 : before;
  }
  const columns = versions.map((passages) => byGroup(passages, groupAt));
  const starts = [...groupAt.keys()].filter((place) => groupAt[place] !== groupAt[place - 1]);
  return starts.map((from, group) => ({
    from,
    to: starts[group + 1] ?? count,
    passages: columns.map((column) => column.get(group) ?? []),
  }));
}

/** How far whatever holds a paragraph, or one before it, reaches. */
function endsOf(count: number, passages: readonly Placed[]): Int32Array {
  const ends = new Int32Array(count).map((_, place) => place);
  for (const { paragraphs } of passages) {
    const last = paragraphs.at(-1) ?? 0;
    for (const place of paragraphs) ends[place] = Math.max(ends[place] as number, last);
  }
  for (let place = 1; place < count; place += 1) {
    ends[place] = Math.max(ends[place] as number, ends[place - 1] as number);
  }
  return ends;
}

function byGroup(passages: readonly Placed[], groupAt: Int32Array): Map<number, string[]> {
  const column = new Map<number, string[]>();
  let group = 0;
  for (const { id, paragraphs } of passages) {
    if (paragraphs[0] !== undefined) group = groupAt[paragraphs[0]] as number;
    column.set(group, [...(column.get(group) ?? []), id]);
  }
  return column;
}
