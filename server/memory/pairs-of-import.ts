import { joined } from "@/domain/codes/join";
import type { Unreadable } from "@/domain/formats/format";
import { tmxUnits } from "@/domain/formats/tmx-stream";
import { pairsOfUnit } from "@/domain/formats/tmx-stream/pairs-of-unit";
import type { GivenPair } from "@/domain/memory/given-pair";
import { alignApart } from "../alignment/align-apart";
import { targetPassages } from "../alignment/target-passages";
import { unitsOf } from "../alignment/units";
import { languageOfText } from "../documents/language-of-text";
import { readUpload } from "../documents/read-upload";
import { Refusal } from "../refusal";
import { turnAfter } from "../turn-after";
import { partsOf, wholeOf } from "./import-parts";

export type ToImport = {
  readonly id: string;
  readonly fileName: string;
  readonly targetName: string | null;
  /** In bytes. */
  readonly size: bigint;
  readonly sourceLanguage: string | null;
  readonly targetLanguage: string | null;
  /** Entries of the file that are stored already: they are passed over. */
  readonly entries: number;
};

export type Batch = {
  readonly pairs: readonly GivenPair[];
  /** Entries of the file up to the end of this batch: behind them an attempt goes on. */
  readonly entries: number;
  /** Of these, those of this batch that hold no pair. */
  readonly skipped: number;
  /** Of the file, 0 to 1. */
  readonly read: number;
};

/** What a file brings into a memory, some thousand pairs at a time. The same each time it is asked. */
export function pairsOfImport(file: ToImport, signal: AbortSignal): AsyncGenerator<Batch> {
  if (file.targetName !== null) return alignedPairs(file, file.targetName, signal);
  return /\.tmx$/iu.test(file.fileName) ? pairsOfTmx(file) : bilingualPairs(file);
}

/** Pairs that are stored at once. */
const AT_A_TIME = 4_000;

async function* pairsOfTmx({ id, fileName, size, ...file }: ToImport): AsyncGenerator<Batch> {
  let seen = 0;
  const parts = counted(partsOf({ importId: id, file: 0 }), (bytes) => {
    seen += bytes;
  });
  const batch = new Gathered(file.entries);
  for await (const unit of tmxUnits(parts, file.entries)) {
    if ("unreadable" in unit) refuseStrange(unit, { fileName, entries: batch.entries });
    else batch.add("variants" in unit ? pairsOfUnit(unit) : []);
    await turnAfter(batch.entries);
    if (batch.size >= AT_A_TIME) yield { ...batch.taken(), read: seen / Number(size) };
  }
  yield { ...batch.taken(), read: 1 };
}

/** What is read until it is stored. */
class Gathered {
  entries: number;
  #pairs: GivenPair[] = [];
  #skipped = 0;

  constructor(entries: number) {
    this.entries = entries;
  }

  get size(): number {
    return this.#pairs.length;
  }

  add(pairs: readonly GivenPair[]): void {
    this.entries++;
    if (pairs.length === 0) this.#skipped++;
    this.#pairs.push(...pairs);
  }

  taken(): Omit<Batch, "read"> {
    const taken = { pairs: this.#pairs, entries: this.entries, skipped: this.#skipped };
    this.#pairs = [];
    this.#skipped = 0;
    return taken;
  }
}

type Read = { readonly fileName: string; readonly entries: number };

/** What breaks off has brought what it holds. */
function refuseStrange({ unreadable }: Unreadable, { fileName, entries }: Read): void {
  if (unreadable === "broken" && entries > 0) return;
  const reason = unreadable === "wrong-format" ? "file-wrong-format" : "file-broken";
  throw new Refusal("invalid", { reason, fileName });
}

async function* counted(parts: AsyncIterable<Uint8Array>, seen: (bytes: number) => void) {
  for await (const bytes of parts) {
    seen(bytes.byteLength);
    yield bytes;
  }
}

/** XLIFF, CSV, PO and whatever else holds a text and its translation. */
async function* bilingualPairs(file: ToImport): AsyncGenerator<Batch> {
  const { fileName } = file;
  const { reading } = readUpload({
    name: fileName,
    bytes: await wholeOf({ importId: file.id, file: 0 }),
  });
  const sourceLanguage = languageOfText(reading, file.sourceLanguage ?? undefined);
  const { targetLanguage } = file;
  if (targetLanguage === null) throw new Refusal("invalid", { reason: "target-language-unknown" });
  const pairs = reading.paragraphs.flatMap(({ text, codes, key, target }): GivenPair[] => {
    if (target === undefined || target.text.trim() === "" || text.trim() === "") return [];
    const named = key === undefined ? {} : { key };
    return [{ source: text, target: target.text, codes, sourceLanguage, targetLanguage, ...named }];
  });
  if (pairs.length === 0) throw new Refusal("invalid", { reason: "no-pairs", fileName });
  yield* inBatches(pairs, {
    stored: file.entries,
    skipped: reading.paragraphs.length - pairs.length,
  });
}

/** A text and its translation in two files, set facing each other by the aligner. */
async function* alignedPairs(
  file: ToImport,
  targetName: string,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  const [source, target] = await Promise.all(
    ([0, 1] as const).map(async (which) => {
      const bytes = await wholeOf({ importId: file.id, file: which });
      return readUpload({ name: which === 0 ? file.fileName : targetName, bytes }).reading;
    }),
  );
  if (source === undefined || target === undefined) return;
  const from = languageOfText(source, file.sourceLanguage ?? undefined);
  const to = languageOfText(target, file.targetLanguage ?? undefined);
  const errand = {
    source: unitsOf(source.paragraphs),
    target: unitsOf(target.paragraphs),
    from,
    to,
  };
  const { beads, reliable } = await alignApart(errand, { signal, onProgress: () => undefined });
  if (!reliable) throw new Refusal("invalid", { reason: "not-a-translation" });
  const pairs = targetPassages(beads, source.paragraphs, target.paragraphs).flatMap((passage) => {
    const { text, codes } = joined(passage.source.flatMap((at) => source.paragraphs[at] ?? []));
    if (text.trim() === "" || passage.text.trim() === "") return [];
    return [
      { source: text, target: passage.text, codes, sourceLanguage: from, targetLanguage: to },
    ];
  });
  yield* inBatches(pairs, { stored: file.entries, skipped: beads.length - pairs.length });
}

type Before = { readonly stored: number; readonly skipped: number };

/** What holds no pair counts as read before the first of them. */
function* inBatches(pairs: readonly GivenPair[], { stored, skipped }: Before): Generator<Batch> {
  for (let at = Math.max(0, stored - skipped); at < pairs.length; at += AT_A_TIME) {
    const batch = pairs.slice(at, at + AT_A_TIME);
    const read = (at + batch.length) / pairs.length;
    const entries = skipped + at + batch.length;
    yield { pairs: batch, entries, skipped: at === 0 ? skipped : 0, read };
  }
}
