import { joined } from "@/domain/codes/join";
import { Endless, TmxCutter } from "@/domain/formats/xml/tmx-cutter";
import { tmxPairs } from "@/domain/formats/xml/tmx-pairs";
import type { GivenPair } from "@/domain/memory/given-pair";
import { alignApart } from "../alignment/align-apart";
import { targetPassages } from "../alignment/target-passages";
import { unitsOf } from "../alignment/units";
import { languageOfText } from "../documents/language-of-text";
import { readUpload } from "../documents/read-upload";
import { Refusal } from "../refusal";
import { partsOf, wholeOf } from "./import-parts";

export type ToImport = {
  readonly id: string;
  readonly fileName: string;
  readonly targetName: string | null;
  /** In bytes. */
  readonly size: bigint;
  readonly sourceLanguage: string | null;
  readonly targetLanguage: string | null;
};

export type Batch = {
  readonly pairs: readonly GivenPair[];
  readonly skipped: number;
  /** Of the file, 0 to 1. */
  readonly read: number;
};

/** What a file brings into a memory, a few thousand pairs at a time. The same each time it is asked. */
export function pairsOfImport(file: ToImport, signal: AbortSignal): AsyncGenerator<Batch> {
  if (file.targetName !== null) return alignedPairs(file, file.targetName, signal);
  return /\.tmx$/iu.test(file.fileName) ? pairsOfTmx(file) : bilingualPairs(file);
}

/** Units that are read and stored at once. */
const AT_A_TIME = 2_000;

async function* pairsOfTmx({ id, fileName, size }: ToImport): AsyncGenerator<Batch> {
  const cutter = new TmxCutter();
  let decoder: TextDecoder | undefined;
  let seen = 0;
  let units: string[] = [];
  const batch = () => {
    const found = tmxPairs(units, cutter.language);
    units = [];
    return { ...found, read: seen / Math.max(1, Number(size)) };
  };
  for await (const bytes of partsOf({ importId: id, file: 0 })) {
    decoder ??= new TextDecoder(encodingOf(bytes));
    seen += bytes.byteLength;
    units.push(...cut(cutter, decoder.decode(bytes, { stream: true }), fileName));
    if (units.length >= AT_A_TIME) yield batch();
  }
  yield batch();
  if (!cutter.isTmx) throw new Refusal("invalid", { reason: "file-wrong-format", fileName });
}

function cut(cutter: TmxCutter, text: string, fileName: string): string[] {
  try {
    return cutter.push(text);
  } catch (error) {
    if (!(error instanceof Endless)) throw error;
    throw new Refusal("invalid", { reason: "file-broken", fileName });
  }
}

/** By its mark, or as its first line says; else UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const said = /^<\?xml[^>]*encoding=["']([\w-]+)/u.exec(head)?.[1] ?? "utf-8";
  return /^(windows-125\d|iso-8859-\d+|utf-8)$/iu.test(said) ? said : "utf-8";
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
  yield* inBatches(pairs, reading.paragraphs.length - pairs.length);
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
  yield* inBatches(pairs, beads.length - pairs.length);
}

function* inBatches(pairs: readonly GivenPair[], skipped: number): Generator<Batch> {
  for (let at = 0; at < pairs.length; at += AT_A_TIME) {
    const batch = pairs.slice(at, at + AT_A_TIME);
    const read = (at + batch.length) / pairs.length;
    yield { pairs: batch, skipped: at === 0 ? skipped : 0, read };
  }
}
