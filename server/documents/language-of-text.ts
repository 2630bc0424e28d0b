import type { Reading } from "@/domain/formats/format";
import { guessLanguage } from "@/domain/languages/guess-language";
import { Refusal } from "../refusal";

/** In UTF-16 units: as much as the guess looks at. */
const SAMPLE = 20_000;

/** The language a text is in: as the person said, as the file says, or as it looks. */
export function languageOfText(reading: Reading, said: string | undefined, hint?: string): string {
  const language = said ?? reading.language ?? guessLanguage(sampleOf(reading), hint)?.language;
  if (language === undefined) throw new Refusal("invalid", { reason: "language-unknown" });
  return Intl.getCanonicalLocales(language)[0] ?? language;
}

function sampleOf({ paragraphs }: Reading): string {
  let sample = "";
  for (const { text } of paragraphs) {
    if (sample.length > SAMPLE) break;
    sample += `${text}\n`;
  }
  return sample;
}
