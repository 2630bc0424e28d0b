import { singleByteTable } from "./single-byte";

/**
 * The likeliest encoding of bytes that are not UTF-8, with one byte for each character. Two
 * families are told apart by their look: where bytes above 0x7F stand in long rows the text is
 * written in another script, where they stand alone among ASCII letters it is Latin.
 */
export function guessedEncoding(file: Uint8Array): string {
  const sample = file.subarray(0, SAMPLE);
  const scored = (isForeign(sample) ? FOREIGN : LATIN).map(({ encoding, likely }) => ({
    encoding,
    score: score(read(sample, encoding), likely),
  }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).encoding;
}

const SAMPLE = 100_000;

/** The first of equals wins, so the commoner encoding comes first. */
const FOREIGN = [
  { encoding: "windows-1256", likely: /[اليمنورتبعدسهف]/gu },
  { encoding: "iso-8859-6", likely: /[اليمنورتبعدسهف]/gu },
  { encoding: "windows-1251", likely: /[оеаинтсрвлкмд]/gu },
  { encoding: "iso-8859-5", likely: /[оеаинтсрвлкмд]/gu },
  { encoding: "koi8-r", likely: /[оеаинтсрвлкмд]/gu },
  { encoding: "windows-1253", likely: /[αοιετσνηυρπκμ]/gu },
  { encoding: "windows-1255", likely: /[יוהלאתרבשמנ]/gu },
];

/** Letters of the languages at hand, and the quotation marks and dashes of running text. */
const LATIN = [
  { encoding: "windows-1252", likely: /[äöüßéèàçñáíóúêâôîûœ„“”‘’–—…«»¿¡]/giu },
  { encoding: "iso-8859-15", likely: /[äöüßéèàçñáíóúêâôîûœ«»¿¡€]/giu },
  { encoding: "windows-1250", likely: /[ąęłśżźćńóěščřžýáíéůúťďňőű„“”’–—]/giu },
  { encoding: "iso-8859-2", likely: /[ąęłśżźćńóěščřžýáíéůúťďňőű]/giu },
  { encoding: "windows-1254", likely: /[ğışçöüİ“”’–—]/gu },
];

function isForeign(sample: Uint8Array): boolean {
  let rows = 0;
  let single = 0;
  for (let at = 0; at < sample.length; at++) {
    if ((sample[at] ?? 0) < 0x80) continue;
    const alone = (sample[at - 1] ?? 0) < 0x80 && (sample[at + 1] ?? 0) < 0x80;
    if (alone) single++;
    else rows++;
  }
  return rows > single;
}

function read(sample: Uint8Array, encoding: string): string {
  const table = singleByteTable(encoding);
  return Array.from(sample, (byte) => table[byte]).join("");
}

function score(text: string, likely: RegExp): number {
  const odd = text.match(/[\u0080-\u009f\udc80-\udcff]/gu)?.length ?? 0;
  return (text.match(likely)?.length ?? 0) - odd * 2;
}
