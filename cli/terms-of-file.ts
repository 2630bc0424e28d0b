import fs from "node:fs/promises";
import path from "node:path";
import { decoded } from "@/domain/formats/encoding";
import { languageOf } from "@/domain/languages/locale";
import { readTbx } from "@/domain/terms/read-tbx";
import { stemmerOf } from "@/domain/terms/stemmer-of";
import type { FiledConcept } from "@/domain/terms/term-file";
import { type Termbase, termbaseOf } from "@/domain/terms/termbase";
import { readTermsCsv } from "@/domain/terms/terms-csv";
import { BadInput } from "./command";

type Pair = { readonly from: string; readonly to: string };

/** The agreed terms of a pair of languages. Each is made ready once. */
export type Terms = (pair: Pair) => Promise<Termbase>;

/** The terms of a file, TBX or a table. Throws `BadInput`, in one sentence, where it cannot be read. */
export async function termsOfFile(file: string): Promise<Terms> {
  const name = path.basename(file);
  const bytes = await fs.readFile(file).catch(() => {
    throw new BadInput(`${name} cannot be found or read.`);
  });
  const { text } = decoded(bytes);
  const read = /^\s*</u.test(text) ? readTbx(text) : readTermsCsv(text);
  if ("unreadable" in read) throw new BadInput(`${name} ${WHY[read.unreadable]}.`);
  const ready = new Map<string, Promise<Termbase>>();
  return (pair) => {
    const key = `${pair.from}>${pair.to}`;
    const base = ready.get(key) ?? baseOf(read.concepts, pair);
    ready.set(key, base);
    return base;
  };
}

const WHY = { broken: "is not well-formed", "no-terms": "holds no terms" } as const;

async function baseOf(concepts: readonly FiledConcept[], { from, to }: Pair): Promise<Termbase> {
  const [stemFrom, stemTo] = await Promise.all([stemmerOf(from), stemmerOf(to)]);
  const said = concepts.map(({ id, content }) => ({
    id,
    source: content.terms.filter((term) => holdsIn(term, from)),
    target: content.terms.filter((term) => holdsIn(term, to)),
  }));
  return termbaseOf(said, { from, to, stemFrom, stemTo });
}

/** Terms of `fa` hold for `fa-AF` too. */
function holdsIn({ language }: { readonly language: string }, asked: string): boolean {
  return language === asked || language === languageOf(asked);
}
