/** One value that components watch. A new value is a new object. */
export class Cell<Value> {
  #value: Value;
  readonly #watchers = new Set<() => void>();

  constructor(value: Value) {
    this.#value = value;
  }

  readonly read = (): Value => this.#value;

  readonly watch = (watcher: () => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  set(value: Value): void {
    this.#value = value;
    for (const watcher of this.#watchers) watcher();
  }
}
