type Marked = { readonly id?: string | undefined; readonly revision?: number | undefined };

/** A passage as it went out. */
export type Mark = { readonly id: string; readonly revision?: number };

/**
 * What a file that goes out calls a passage, so that its text finds it again and we can tell who has
 * changed it since: fit for a name of XML and, with two letters before it, for a bookmark of Word.
 */
export function markOf({ id, revision = 0 }: Marked): string | undefined {
  if (id === undefined) return undefined;
  const hex = id.replaceAll("-", "");
  return revision > 0 && revision < 100_000 ? `${hex}_${revision}` : hex;
}

/** What a unit is called in a file for other tools: `p12_…`, so that people see its number. */
export function nameOf({ number, ...marked }: Marked & { readonly number: number }): string {
  const mark = markOf(marked);
  return mark === undefined ? `p${number}` : `p${number}_${mark}`;
}

/** The passage that a name in a file that comes back speaks of, if it speaks of any. */
export function markIn(name: string): Mark | undefined {
  const [, ...parts] = MARK.exec(name) ?? [];
  if (parts.length === 0) return undefined;
  const revision = parts.pop();
  return { id: parts.join("-"), ...(revision ? { revision: Number(revision) } : {}) };
}

const MARK = /^p\d*_([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})(?:_(\d{1,5}))?$/u;
