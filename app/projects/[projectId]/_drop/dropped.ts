import { fetchedFormat } from "@/domain/formats/fetched";
import { LIMITS } from "@/domain/formats/format";
import { guessLanguage } from "@/domain/languages/guess-language";

/** A file as it was dropped, and what it seems to be. */
export type Dropped = {
  readonly file: File;
  /** BCP 47; nothing when nobody could tell. */
  readonly language: string | undefined;
  /** Whether a person should look at the language. */
  readonly sure: boolean;
};

/** Reads a file here, in the browser, only to guess its language. What is wrong with it the server says. */
export async function readDropped(file: File): Promise<Dropped> {
  const text = file.size > MOST_BYTES ? "" : await textOf(file.name, await bytesOf(file));
  const guess = guessLanguage(text, hintIn(file.name));
  return { file, language: guess?.language, sure: (guess?.certainty ?? 0) >= 0.5 };
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

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  const reading = (await fetchedFormat(name))?.read(bytes, LIMITS);
  if (reading === undefined || "unreadable" in reading) return "";
  let text = "";
  for (const paragraph of reading.paragraphs) {
    text += `${paragraph.text}\n`;
    if (text.length > ENOUGH) break;
  }
  return text;
}

/** `river.fa-AF.docx` and `river_ur.txt` say it themselves. */
function hintIn(name: string): string | undefined {
  return /[._-]([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\.[^.]+$/.exec(name)?.[1];
}
