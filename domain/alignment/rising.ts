/** The longest part of a list whose values rise, in its order (patience sorting). */
export function rising<Item>(items: readonly Item[], heightOf: (item: Item) => number): Item[] {
  /** Of each length the place of the item with the smallest value that ends such a part. */
  const ends: number[] = [];
  const before = new Int32Array(items.length).fill(-1);
  const values = items.map(heightOf);
  values.forEach((value, at) => {
    let length = 0;
    let more = ends.length;
    while (length < more) {
      const middle = (length + more) >> 1;
      if ((values[ends[middle] as number] as number) < value) length = middle + 1;
      else more = middle;
    }
    before[at] = length > 0 ? (ends[length - 1] as number) : -1;
    ends[length] = at;
  });
  const found: Item[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) {
    found.push(items[at] as Item);
  }
  return found.reverse();
}
