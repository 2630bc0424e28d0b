const GATHERED_MS = 50;

/**
 * Gathers passages that have changed elsewhere, with their places, and has them read together: of what
 * is done to many at once there are as many notices.
 */
export function gathered(read: (stale: ReadonlyMap<string, number>) => void) {
  let stale = new Map<string, number>();
  return (id: string, position: number): void => {
    if (stale.size === 0) setTimeout(() => read(take()), GATHERED_MS);
    stale.set(id, position);
  };

  function take(): ReadonlyMap<string, number> {
    const taken = stale;
    stale = new Map();
    return taken;
  }
}
