import type { Paragraph } from "../format";
import * as bilingual from "./bilingual";
import * as documents from "./documents";
import { docx } from "./docx";
import type { Maker } from "./maker";
import { po } from "./po";
import * as strings from "./strings";
import * as subtitles from "./subtitles";
import { xcstrings } from "./xcstrings";

/** The formats of which a file can be made from nothing, by the ending of its name. */
export const makers: Readonly<Record<string, Maker>> = {
  ".txt": documents.txt,
  ".md": documents.md,
  ".html": documents.html,
  ".htm": documents.html,
  ".docx": docx,
  ".json": strings.json,
  ".arb": strings.arb,
  ".yml": strings.yaml,
  ".yaml": strings.yaml,
  ".ftl": strings.fluent,
  ".stringsdict": strings.stringsdict,
  ".xcstrings": xcstrings,
  ".properties": strings.properties,
  ".strings": strings.appleStrings,
  ".xml": strings.android,
  ".resx": strings.resx,
  ".po": po,
  ".xlf": bilingual.xliff,
  ".xliff": bilingual.xliff,
  ".tmx": bilingual.tmx,
  ".csv": bilingual.csv,
  ".tsv": bilingual.tsv,
  ".srt": subtitles.srt,
  ".vtt": subtitles.vtt,
};

const TIMED = /^\.(?:srt|vtt)$/u;

/** Whether such a file cannot be made of these paragraphs, for want of the times at which they are shown. */
export function lacksTimes(ending: string, paragraphs: readonly Paragraph[]): boolean {
  return TIMED.test(ending) && !subtitles.hasTimes(paragraphs);
}

/** Files of these hold a source beside its translation; all others hold one text. */
export const BILINGUAL: ReadonlySet<string> = new Set([
  ...[".po", ".xcstrings", ".xlf", ".xliff", ".tmx", ".csv", ".tsv"],
]);

/** Files of these keep the plural forms of the source and those of the translation apart. */
export const COUNTS_TWICE: ReadonlySet<string> = new Set([".po", ".xcstrings"]);
