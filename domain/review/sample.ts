type Sized = { readonly id: string; readonly words: number };

/**
 * Passages to look at in place of all: drawn by lot until there are so many words. The lot is the
 * same each time it is drawn from the same passages, so that two people speak of the same sample.
 */
export function sampleOf<Each extends Sized>(passages: readonly Each[], words: number): Each[] {
  const drawn = passages.toSorted((one, other) => lotOf(one.id) - lotOf(other.id));
  let sum = 0;
  return drawn.filter((passage) => {
    const isWanted = sum < words;
    if (isWanted) sum += passage.words;
    return isWanted;
  });
}

/** FNV-1a: spreads ids evenly, which may be alike because they were made one after the other. */
function lotOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  }
  return mixed(hash);
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
