import { Inflate } from "fflate";
import { bytewise } from "../bytes";
import { type Dictionary, nameOf, type PdfObject, PdfReader } from "./objects";

const EMPTY: Dictionary = new Map();

/**
 * The objects of a PDF. They are looked for in the file itself, and not by its tables, which are
 * often wrong; of two with one number the later one holds.
 */
export class PdfFile {
  readonly source: string;
  readonly places = new Map<number, number>();
  readonly packed = new Map<number, PdfObject>();
  readonly known = new Map<number, PdfObject>();
  /** How many bytes may still be unpacked. */
  left: number;

  constructor(file: Uint8Array, bytes: number) {
    this.source = bytewise(file);
    this.left = bytes;
    for (const { 1: number, index } of this.source.matchAll(/(?<!\d)(\d{1,8})\s+\d{1,5}\s+obj\b/gu))
      this.places.set(Number(number), index);
    for (const number of this.places.keys()) this.unpack(number);
  }

  get isEncrypted(): boolean {
    return /\/Encrypt[\s<\d]/u.test(this.source) && /trailer|\/XRef/u.test(this.source);
  }

  /** What an object stands for: references are followed, eight of them at most. */
  resolved(object: PdfObject | undefined): PdfObject {
    let found = object ?? null;
    for (let steps = 0; steps < 8; steps++) {
      if (typeof found !== "object" || found === null || !("type" in found)) break;
      if (found.type !== "reference") break;
      found = this.object(found.number);
    }
    return found;
  }

  object(number: number): PdfObject {
    const before = this.known.get(number) ?? this.packed.get(number);
    if (before !== undefined) return before;
    const place = this.places.get(number);
    if (place === undefined) return null;
    const object = new PdfReader(this.source, this.contentAt(place)).next() ?? null;
    this.known.set(number, object);
    return object;
  }

  dictionary(object: PdfObject | undefined): Dictionary {
    const found = this.resolved(object);
    const isOne = typeof found === "object" && found !== null && "type" in found;
    return isOne && found.type === "dictionary" ? found.entries : EMPTY;
  }

  list(object: PdfObject | undefined): readonly PdfObject[] {
    const found = this.resolved(object);
    return Array.isArray(found) ? found : [];
  }

  number(object: PdfObject | undefined): number | undefined {
    const found = this.resolved(object);
    return typeof found === "number" ? found : undefined;
  }

  /** What a stream holds, unpacked; nothing where we know no way to. */
  stream(object: PdfObject | undefined): string | undefined {
    if (typeof object !== "object" || object === null || !("type" in object)) return undefined;
    const place = object.type === "reference" ? this.places.get(object.number) : undefined;
    if (place === undefined) return undefined;
    const reader = new PdfReader(this.source, this.contentAt(place));
    const dictionary = this.dictionary(reader.next());
    const start = /\s*stream(?:\r\n|\n|\r)/uy;
    start.lastIndex = reader.at;
    if (!start.test(this.source)) return undefined;
    const length = this.number(dictionary.get("Length"));
    return this.unfiltered(dictionary, this.streamAt(start.lastIndex, length));
  }

  streamAt(start: number, length: number | undefined): string {
    const told = length === undefined ? -1 : start + length;
    if (told > 0 && /^\s*endstream/u.test(this.source.slice(told, told + 20)))
      return this.source.slice(start, told);
    const end = this.source.indexOf("endstream", start);
    return this.source.slice(start, end < 0 ? undefined : end);
  }

  unfiltered(dictionary: Dictionary, packed: string): string | undefined {
    const filter = this.resolved(dictionary.get("Filter"));
    const filters = Array.isArray(filter) ? filter : filter === null ? [] : [filter];
    let bytes: string | undefined = packed;
    for (const one of filters) {
      if (bytes === undefined) return undefined;
      const undo = FILTERS[nameOf(this.resolved(one))];
      bytes = undo?.(bytes, this.left);
      this.left -= bytes?.length ?? 0;
    }
    return bytes;
  }

  contentAt(place: number): number {
    return (
      place + (/^\d+\s+\d+\s+obj/u.exec(this.source.slice(place, place + 40))?.[0].length ?? 0)
    );
  }

  /** Objects may stand in a stream of their own. */
  unpack(number: number): void {
    const place = this.places.get(number) ?? 0;
    if (!/\/ObjStm\b/u.test(this.source.slice(place, place + 400))) return;
    const reference: PdfObject = { type: "reference", number };
    const dictionary = this.dictionary(reference);
    const [count = 0, first = 0] = ["N", "First"].map(
      (key) => this.number(dictionary.get(key)) ?? 0,
    );
    const content = this.stream(reference);
    if (nameOf(dictionary.get("Type")) !== "ObjStm" || content === undefined) return;
    const head = new PdfReader(content.slice(0, first));
    for (let at = 0; at < Math.min(count, 100_000); at++) {
      const [own, offset] = [head.next(), head.next()];
      if (typeof own !== "number" || typeof offset !== "number") return;
      this.packed.set(own, new PdfReader(content, first + offset).next() ?? null);
    }
  }
}

const FILTERS: Readonly<Record<string, (bytes: string, most: number) => string | undefined>> = {
  FlateDecode: inflated,
  ASCIIHexDecode: (bytes) =>
    bytes
      .replace(/>[\s\S]*|[^\da-f>]/giu, "")
      .replace(/..?/gu, (hex) => String.fromCharCode(Number.parseInt(hex.padEnd(2, "0"), 16))),
};

/** What was unpacked before the stream broke is better than nothing. */
function inflated(bytes: string, most: number): string | undefined {
  const parts: string[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size > most) throw new RangeError("more than allowed");
    parts.push(bytewise(chunk));
  });
  const packed = Uint8Array.from(bytes, (one) => one.charCodeAt(0));
  try {
    // Two bytes of zlib stand before what is packed.
    for (let from = 2; from < packed.length; from += STEP)
      inflate.push(packed.subarray(from, from + STEP), from + STEP >= packed.length);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
  }
  return parts.join("");
}

const STEP = 16_384;
