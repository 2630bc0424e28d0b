/** What shows each key itself need not wait; whoever looks on may hear of several keys at once. */
const PAUSE_BEFORE_TELLING = 120;

/** Whoever wants to know that something has changed. */
export class Watchers {
  readonly #watchers = new Set<() => void>();
  #telling: ReturnType<typeof setTimeout> | undefined;

  readonly watch = (watcher: () => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  readonly tell = (): void => {
    this.close();
    for (const watcher of this.#watchers) watcher();
  };

  /** Tells of everything that changes in the next moment at once. */
  tellSoon(): void {
    this.#telling ??= setTimeout(this.tell, PAUSE_BEFORE_TELLING);
  }

  /** Lets go of what was to be told soon. */
  close(): void {
    clearTimeout(this.#telling);
    this.#telling = undefined;
  }
}
