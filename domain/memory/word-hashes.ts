/** The distinct words of a text as signed 32-bit integers (FNV-1a over UTF-16 units), for an index of them all. */
export function wordHashes(words: readonly string[]): number[] {
  return [...new Set(words)].map(hash);
}

/**
 * So many of a text's rarest words that every text which is at least so much like it has one of
 * them: of n words, what is alike by a share s lacks at most n − s·n, so one more cannot all be
 * lacking (the prefix filter of Chaudhuri, Ganti & Kaushik 2006 and Bayardo et al. 2007, with every
 * word of the other side in the index). `frequency`: the share of texts that have the word.
 */
export function tellingWords(
  hashes: readonly number[],
  share: number,
  frequency: (hash: number) => number,
): number[] {
  const needed = hashes.length - Math.ceil(share * hashes.length) + 1;
  return hashes
    .map((hash) => ({ hash, often: frequency(hash) }))
    .toSorted((one, other) => one.often - other.often)
    .slice(0, needed)
    .map(({ hash }) => hash);
}

function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) {
    value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  }
  return value | 0;
}
