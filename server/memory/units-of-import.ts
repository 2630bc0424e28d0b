import type { GivenPair } from "@/domain/memory/given-pair";
import { unitIndex } from "@/domain/memory/unit-index";
import { CopyRows } from "../copy-rows";
import { turnAfter } from "../turn-after";
import { uuidsV7 } from "../uuid-v7";
import { md5 } from "./index-columns";

/** Of "MemoryUnit", in the order in which they are written. */
export const UNIT_COLUMNS = [
  ...["id", "memoryId", "importId", "sourceLanguage", "targetLanguage", "source", "target"],
  ...["codes", "identity", "pairs", "words", "key", "translator", "at"],
];

/** Units as COPY reads them: the nth row is of the nth pair, which has the nth identity. */
export type Units = {
  readonly pairs: readonly GivenPair[];
  readonly identities: readonly string[];
  readonly rows: CopyRows;
};

export type Import = { readonly id: string; readonly memoryId: string };

/** The units of pairs that a file brought, each once. */
export async function unitsOfImport(file: Import, given: readonly GivenPair[]): Promise<Units> {
  const now = Date.now();
  const ids = uuidsV7(now, given.length);
  const [importId, memoryId] = [uuidBytes(file.id), uuidBytes(file.memoryId)];
  const rows = new CopyRows(UNIT_COLUMNS.length);
  const once = new Once();
  for (const [at, pair] of given.entries()) {
    await turnAfter(at);
    const index = unitIndex(pair);
    const identity = md5(index.identity);
    if (!once.add(pair, identity)) continue;
    rows.begin();
    rows.bytes(ids[at] as Uint8Array);
    rows.bytes(memoryId);
    rows.bytes(importId);
    rows.text(pair.sourceLanguage);
    rows.text(pair.targetLanguage);
    rows.text(pair.source);
    rows.text(pair.target);
    rows.json(pair.codes.length === 0 ? "[]" : JSON.stringify(pair.codes));
    rows.text(identity);
    rows.numbers(index.pairs);
    rows.vector(index.words);
    rows.text(pair.key);
    rows.text(pair.translator);
    rows.time(pair.at === undefined ? now : Date.parse(pair.at));
  }
  return { pairs: once.pairs, identities: once.identities, rows };
}

/** Pairs with their identities, of those that say the same the first. */
class Once {
  readonly pairs: GivenPair[] = [];
  readonly identities: string[] = [];
  readonly #at = new Map<string, number[]>();

  /** @returns whether it is new */
  add(pair: GivenPair, identity: string): boolean {
    const alike = this.#at.get(identity);
    if (alike?.some((at) => isSame(pair, this.pairs[at] as GivenPair))) return false;
    if (alike === undefined) this.#at.set(identity, [this.pairs.length]);
    else alike.push(this.pairs.length);
    this.pairs.push(pair);
    this.identities.push(identity);
    return true;
  }
}

function isSame(one: GivenPair, other: GivenPair): boolean {
  return (
    one.target === other.target &&
    one.source === other.source &&
    one.key === other.key &&
    one.sourceLanguage === other.sourceLanguage &&
    one.targetLanguage === other.targetLanguage
  );
}

const uuidBytes = (uuid: string): Uint8Array => Buffer.from(uuid.replaceAll("-", ""), "hex");
