import { plain } from "../codes/code";
import { foldLetters } from "../languages/fold-letters";
import { rememberedAs } from "./remembered";
import { wordPairs } from "./word-pairs";
import { type WordPlaces, wordPlaces } from "./word-places";

export type Texts = {
  readonly source: string;
  readonly target: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
};

/** What a remembered pair is found by: its source as a whole, pairs of words of it, the words of both sides. */
export type UnitIndex = {
  /** Equal for what counts as identical; kept as a hash. */
  readonly identity: string;
  readonly pairs: readonly number[];
  readonly words: WordPlaces;
};

export function unitIndex({ source, target, sourceLanguage, targetLanguage }: Texts): UnitIndex {
  const [own, other] = [foldLetters(plain(source)), foldLetters(plain(target))];
  const { identity, words } = rememberedAs(source, own, sourceLanguage);
  return {
    identity,
    pairs: wordPairs(words, { from: sourceLanguage, to: targetLanguage }),
    words: wordPlaces(own, other),
  };
}
