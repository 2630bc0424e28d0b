import { type Origin, originOf } from "@/domain/deliveries/origin";
import { fetchedFormat } from "@/domain/formats/fetched";
import { LIMITS, type Reading } from "@/domain/formats/format";
import { guessLanguage } from "@/domain/languages/guess-language";
import { tagOf } from "@/domain/languages/tag-of";

/** A file as it was dropped, and what it seems to be. */
export type Dropped = {
  readonly file: File;
  /** BCP 47; nothing when nobody could tell. */
  readonly language: string | undefined;
  /** Whether a person should look at the language. */
  readonly sure: boolean;
  /** BCP 47, of the translation that the file holds beside its source, where it does. */
  readonly into: string | undefined;
  /** Nothing when it cannot be read here. */
  readonly origin: Origin | undefined;
};

/**
 * Reads a file here, in the browser, only to guess its language and to see what it says of its origin.
 * What is wrong with it the server says.
 */
export async function readDropped(file: File): Promise<Dropped> {
  const { reading, origin } = file.size > MOST_BYTES ? UNREAD : await readHere(file);
  const into = tagOf(reading?.targetLanguage ?? "");
  const hint = tagOf(reading?.language ?? "") ?? hintIn(file.name);
  const guess = guessLanguage(reading === undefined ? "" : beginningOf(reading), hint);
  const sure = (guess?.certainty ?? 0) >= 0.5;
  return { ...{ file, into, origin, sure }, language: guess?.language };
}

/** The one that seems to be the source comes first: named so, or in English, or dropped first. */
export function sourceFirst([one, other]: readonly [Dropped, Dropped]): [Dropped, Dropped] {
  return score(other) > score(one) ? [other, one] : [one, other];
}

function score({ file, language }: Dropped): number {
  if (/source|original|\bsrc\b/i.test(file.name)) return 3;
  if (/transl|target/i.test(file.name)) return 0;
  return language?.split("-")[0] === "en" ? 2 : 1;
}

const MOST_BYTES = 5_000_000;
const ENOUGH = 20_000;

type Read = { readonly reading: Reading | undefined; readonly origin: Origin | undefined };

const UNREAD: Read = { reading: undefined, origin: undefined };

async function readHere(file: File): Promise<Read> {
  const format = await fetchedFormat(file.name);
  if (format === undefined) return UNREAD;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const reading = format.read(bytes, LIMITS);
  if ("unreadable" in reading) return UNREAD;
  const table = format.id === "docx" ? await tableIn(bytes) : [];
  return { reading, origin: originOf(reading, table) };
}

async function tableIn(bytes: Uint8Array) {
  const { tableRows } = await import("@/domain/exports/table-rows");
  const rows = tableRows(bytes, LIMITS);
  return "unreadable" in rows ? [] : rows;
}

function beginningOf({ paragraphs }: Reading): string {
  let text = "";
  for (const paragraph of paragraphs) {
    text += `${paragraph.text}\n`;
    if (text.length > ENOUGH) break;
  }
  return text;
}

/** `river.fa-AF.docx` and `river_ur.txt` say it themselves. */
function hintIn(name: string): string | undefined {
  return /[._-]([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\.[^.]+$/.exec(name)?.[1];
}
