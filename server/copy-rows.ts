const SIGNATURE = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1");
const TRAILER = Buffer.from([0xff, 0xff]);
const ROOM = 65_536;
/** In front of each value, in bytes: how many it has. */
const LENGTH = 4;
const ABSENT = -1;
/** Of int4 in PostgreSQL's catalogue, the same in every database. */
const INT4 = 23;
const JSONB_VERSION = 1;
const YEAR_2000 = Date.UTC(2000, 0);
/** A UTF-16 unit is at most so many bytes of UTF-8. */
const WIDEST = 3;
/** In UTF-16 units: a shorter text is written faster here than by the runtime. */
const SHORT = 24;

/**
 * Rows as COPY reads them in binary (PostgreSQL 18, "COPY": "Binary Format"), for what is stored by the
 * million: PostgreSQL takes two thirds of the time an INSERT of arrays takes it, and here no value
 * lives as an object. A row is begun, and then each of its values written in the order of the columns.
 */
export class CopyRows {
  #bytes = Buffer.allocUnsafe(ROOM);
  #at = 0;
  readonly #starts: number[] = [];
  readonly #columns: number;

  constructor(columns: number) {
    this.#columns = columns;
  }

  get count(): number {
    return this.#starts.length;
  }

  begin(): void {
    this.#starts.push(this.#at);
    this.#reserve(2);
    this.#at = this.#bytes.writeInt16BE(this.#columns, this.#at);
  }

  text(value: string | undefined): void {
    if (value === undefined) this.#absent();
    else this.#sized(WIDEST * value.length, () => this.#characters(value));
  }

  /** As bytes are: a uuid has 16. */
  bytes(value: Uint8Array): void {
    this.#sized(value.length, () => {
      this.#bytes.set(value, this.#at);
      this.#at += value.length;
    });
  }

  /** `jsonb`, from what is JSON already. */
  json(value: string): void {
    this.#sized(1 + WIDEST * value.length, () => {
      this.#bytes[this.#at++] = JSONB_VERSION;
      this.#characters(value);
    });
  }

  /** `timestamptz`, from milliseconds since 1970. */
  time(value: number): void {
    this.#sized(8, () => {
      const microseconds = BigInt(value - YEAR_2000) * 1_000n;
      this.#at = this.#bytes.writeBigInt64BE(microseconds, this.#at);
    });
  }

  /** `int[]`. */
  numbers(values: readonly number[]): void {
    this.#sized(20 + 8 * values.length, () => {
      // Dimensions, whether some are absent, of what type, how many, counted from what.
      for (const head of [1, 0, INT4, values.length, 1]) this.#int(head);
      for (let at = 0; at < values.length; at++) {
        this.#int(4);
        this.#int(values[at] as number);
      }
    });
  }

  /** `tsvector`: words with their places, which rise. */
  vector(words: ReadonlyMap<string, readonly number[]>): void {
    this.#sized(4, () => {
      this.#int(words.size);
      for (const [word, places] of words) {
        this.#reserve(WIDEST * word.length + 3 + 2 * places.length);
        this.#characters(word);
        this.#bytes[this.#at++] = 0;
        this.#short(places.length);
        for (let at = 0; at < places.length; at++) this.#short(places[at] as number);
      }
    });
  }

  /** All that COPY reads, without the rows that are `leftOut`. */
  pieces(leftOut: ReadonlySet<number>): Uint8Array[] {
    const pieces: Uint8Array[] = [SIGNATURE];
    let from = 0;
    for (const row of [...leftOut].toSorted((one, other) => one - other)) {
      pieces.push(this.#bytes.subarray(this.#starts[from] ?? this.#at, this.#starts[row]));
      from = row + 1;
    }
    pieces.push(this.#bytes.subarray(this.#starts[from] ?? this.#at, this.#at), TRAILER);
    return pieces.filter(({ length }) => length > 0);
  }

  #sized(most: number, write: () => void): void {
    this.#reserve(LENGTH + most);
    const before = this.#at;
    this.#at += LENGTH;
    write();
    this.#bytes.writeInt32BE(this.#at - before - LENGTH, before);
  }

  #absent(): void {
    this.#reserve(LENGTH);
    this.#int(ABSENT);
  }

  #int(value: number): void {
    this.#at = this.#bytes.writeInt32BE(value, this.#at);
  }

  #short(value: number): void {
    this.#bytes[this.#at++] = value >> 8;
    this.#bytes[this.#at++] = value & 0xff;
  }

  #characters(text: string): void {
    if (text.length < SHORT && this.#fewCharacters(text)) return;
    this.#at += this.#bytes.write(text, this.#at, "utf8");
  }

  /** False, and nothing written, where a character needs more than two bytes. */
  #fewCharacters(text: string): boolean {
    const bytes = this.#bytes;
    let to = this.#at;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 0x80) bytes[to++] = unit;
      else if (unit < 0x800) {
        bytes[to++] = 0xc0 | (unit >> 6);
        bytes[to++] = 0x80 | (unit & 0x3f);
      } else return false;
    }
    this.#at = to;
    return true;
  }

  #reserve(more: number): void {
    if (this.#at + more <= this.#bytes.length) return;
    const wider = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, this.#at + more));
    this.#bytes.copy(wider, 0, 0, this.#at);
    this.#bytes = wider;
  }
}
