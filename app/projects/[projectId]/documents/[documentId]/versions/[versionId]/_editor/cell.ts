import { Watchers } from "./watchers";

/** One value that components watch. A new value is a new object. */
export class Cell<Value> {
  #value: Value;
  readonly #watchers = new Watchers();

  constructor(value: Value) {
    this.#value = value;
  }

  readonly read = (): Value => this.#value;

  readonly watch = this.#watchers.watch;

  set(value: Value): void {
    this.#value = value;
    this.#watchers.tell();
  }
}
