import type { Status } from "@/domain/review/status";
import { countsOf, type Entry, entriesOf, entryOf, type Outline } from "./outline";
import type { Passage } from "./passage";
import type { Answer } from "./request";
import { Watchers } from "./watchers";

const CHUNK = 200;
/** More rows than this are not read one by one. */
const FEW = 8;

export type Source = {
  readonly page: (
    from: number,
    count: number,
  ) => Promise<Answer<{ readonly rows: readonly Passage[] }>>;
  readonly one: (passageId: string) => Promise<Answer<Passage>>;
  readonly outline: () => Promise<Answer<Outline>>;
};

/** What an edit of the pairing comes to: rows taken out and put in, from a place on. */
export type RowsChange = {
  readonly pairing: number;
  readonly at: number;
  readonly removed: number;
  readonly inserted: readonly Passage[];
};

type First = {
  readonly outline: Outline;
  readonly rows: readonly Passage[];
  readonly from: number;
};

/**
 * Every passage of the open version: a few bytes of each at once, the rows as they are needed and
 * then, in the background, all of them, so that moving never waits.
 */
export class Passages {
  readonly #source: Source;
  readonly #watchers = new Watchers();
  readonly #asked = new Map<number, Promise<boolean>>();
  #rows: (Passage | undefined)[];
  #places = new Map<string, number>();
  #entries: Entry[];
  #counts: Record<Status, number> | undefined;
  #pairing: number;

  constructor({ outline, rows, from }: First, source: Source) {
    this.#source = source;
    this.#pairing = outline.pairing;
    this.#entries = entriesOf(outline);
    this.#rows = new Array(this.#entries.length);
    this.#place(rows, from);
  }

  readonly watch = this.#watchers.watch;

  get count(): number {
    return this.#entries.length;
  }

  get pairing(): number {
    return this.#pairing;
  }

  at(index: number): Passage | undefined {
    return this.#rows[index];
  }

  entryAt(index: number): Entry | undefined {
    return this.#entries[index];
  }

  byId(id: string): Passage | undefined {
    return this.#rows[this.indexOf(id)];
  }

  /** -1 while its row is not there. */
  indexOf(id: string): number {
    return this.#places.get(id) ?? -1;
  }

  /** How many passages have each status. The same object until one changes. */
  readonly counts = (): Readonly<Record<Status, number>> => {
    this.#counts ??= countsOf(this.#entries);
    return this.#counts;
  };

  /** The next index behind `from` (and round again) whose entry is wanted, -1 if none is. */
  next(from: number, wanted: (entry: Entry, index: number) => boolean): number {
    for (let step = 1; step <= this.count; step++) {
      const index = (from + step) % this.count;
      const entry = this.#entries[index];
      if (entry !== undefined && index !== from && wanted(entry, index)) return index;
    }
    return -1;
  }

  /** Takes in a row that the server gave. An older one than is known is left aside. */
  readonly learn = (row: Passage): void => {
    const index = this.indexOf(row.id);
    if (index < 0) return;
    this.#set(index, row);
    this.#changed();
  };

  /** Shows a status before the server has agreed. `learn` and `relearn` put it right. */
  expect(id: string, status: Status): void {
    const index = this.indexOf(id);
    const entry = this.#entries[index];
    if (entry === undefined) return;
    this.#entries[index] = { ...entry, status };
    this.#changed();
  }

  /** Reads one row anew. */
  async relearn(id: string, place?: number): Promise<void> {
    const answer = await this.#source.one(id);
    if (!answer.ok) return;
    const index = this.indexOf(id);
    if (index >= 0) this.#set(index, answer.value, true);
    else if (place !== undefined) this.#set(place, answer.value);
    this.#changed();
  }

  /** Reads several anew, with their places: one by one, or where they are many a stretch at a time. */
  async relearnAll(stale: ReadonlyMap<string, number>): Promise<void> {
    if (stale.size <= FEW) {
      await Promise.all([...stale].map(([id, place]) => this.relearn(id, place)));
      return;
    }
    const chunks = new Set([...stale.values()].map((place) => Math.floor(place / CHUNK)));
    for (const chunk of chunks) await this.again(chunk * CHUNK, CHUNK);
  }

  /** Makes a change of the pairing that was done here, unless it has been read already. */
  splice({ pairing, at, removed, inserted }: RowsChange): void {
    if (pairing <= this.#pairing) return;
    this.#pairing = pairing;
    this.#rows.splice(at, removed, ...inserted);
    this.#entries.splice(at, removed, ...inserted.map(entryOf));
    this.#replaced();
  }

  /** Reads the pairing anew after somebody else changed it, and the rows from `from` on with it. */
  async reread(from: number): Promise<void> {
    const start = Math.max(0, from - CHUNK / 4);
    const [outline, page] = await Promise.all([
      this.#source.outline(),
      this.#source.page(start, CHUNK / 2),
    ]);
    if (!outline.ok || !page.ok) return;
    this.#pairing = outline.value.pairing;
    this.#entries = entriesOf(outline.value);
    this.#rows = new Array(this.#entries.length);
    this.#place(page.value.rows, start);
    this.#replaced();
  }

  /** Reads a stretch again: what changed between the first reading and the first notice. */
  async again(from: number, count: number): Promise<void> {
    const answer = await this.#source.page(from, count);
    if (!answer.ok) return;
    const { rows } = answer.value;
    if (rows.some(({ id }, step) => this.#rows[from + step]?.id !== id)) await this.reread(from);
    else rows.forEach(this.learn);
  }

  /** Reads the rows in sight before all others. */
  async want(from: number, to: number): Promise<void> {
    const chunks = this.#missing(from, to);
    await Promise.all(chunks.map((chunk) => this.#read(chunk)));
  }

  /** Reads everything, outwards from `near`, one chunk after the other, until the signal. */
  readAll(near: () => number, signal: AbortSignal): void {
    const step = async () => {
      const chunk = this.#nearestMissing(near());
      if (chunk === undefined || signal.aborted) return;
      const read = await this.#read(chunk);
      setTimeout(() => void step(), read ? 0 : 5_000);
    };
    void step();
  }

  #missing(from: number, to: number): number[] {
    const chunks = new Set<number>();
    for (let index = Math.max(0, from); index <= Math.min(to, this.count - 1); index++) {
      if (this.#rows[index] === undefined) chunks.add(Math.floor(index / CHUNK));
    }
    return [...chunks];
  }

  #nearestMissing(near: number): number | undefined {
    const middle = Math.floor(near / CHUNK);
    const last = Math.ceil(this.count / CHUNK);
    for (let step = 0; step <= last; step++) {
      for (const chunk of [middle + step, middle - step]) {
        if (chunk < 0 || chunk >= last) continue;
        if (this.#missing(chunk * CHUNK, chunk * CHUNK + CHUNK - 1).length > 0) return chunk;
      }
    }
    return undefined;
  }

  #read(chunk: number): Promise<boolean> {
    const asked = this.#asked.get(chunk) ?? this.#ask(chunk);
    this.#asked.set(chunk, asked);
    return asked;
  }

  async #ask(chunk: number): Promise<boolean> {
    const { pairing } = this;
    const answer = await this.#source.page(chunk * CHUNK, CHUNK);
    this.#asked.delete(chunk);
    if (!answer.ok || answer.value.rows.length === 0) return false;
    if (pairing !== this.#pairing) return true; // rows of a pairing that is over
    this.#place(answer.value.rows, chunk * CHUNK);
    this.#changed();
    return true;
  }

  #place(rows: readonly Passage[], from: number): void {
    rows.forEach((row, step) => {
      if (from + step < this.#rows.length) this.#set(from + step, row);
    });
  }

  #set(index: number, row: Passage, evenIfSame = false): void {
    const known = this.#rows[index];
    const older = known?.id === row.id && row.revision < known.revision;
    if (older || (known?.id === row.id && known.revision === row.revision && !evenIfSame)) return;
    this.#rows[index] = row;
    this.#places.set(row.id, index);
    this.#entries[index] = entryOf(row);
  }

  #replaced(): void {
    this.#places = new Map();
    this.#rows.forEach((row, index) => {
      if (row !== undefined) this.#places.set(row.id, index);
    });
    this.#changed();
  }

  #changed(): void {
    this.#counts = undefined;
    this.#watchers.tell();
  }
}
