import { parse as parseSubtitles } from "@plussub/srt-vtt-parser";
import { parse } from "csv-parse/sync";
import { pageTexts } from "./pages";

const text = (file: Uint8Array) => new TextDecoder("utf-8", { fatal: true }).decode(file);

/** Between commas; or between semicolons, where its first line has no comma. */
export function csvTexts(file: Uint8Array): string[] {
  const [head = ""] = text(file).split("\n");
  return cellsIn(file, head.includes(",") ? "," : ";");
}

export function tsvTexts(file: Uint8Array): string[] {
  return cellsIn(file, "\t");
}

function cellsIn(file: Uint8Array, delimiter: string): string[] {
  const options = { delimiter, bom: true, relax_column_count: true };
  return (parse(text(file), options) as string[][]).flat();
}

export function srtTexts(file: Uint8Array): string[] {
  return parseSubtitles(text(file)).entries.map((one) => one.text);
}

/** What stands in a cue is markup. */
export function vttTexts(file: Uint8Array): string[] {
  return srtTexts(file).flatMap(pageTexts);
}
