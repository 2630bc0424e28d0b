/** The items that agree most often; the first of them where several groups are as large. */
export function largestGroup<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    groups.set(keyOf(item), group);
    group.push(item);
  }
  return [...groups.values()].reduce<readonly Item[]>(
    (most, group) => (group.length > most.length ? group : most),
    [],
  );
}
