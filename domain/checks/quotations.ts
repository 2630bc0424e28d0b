import type { Check, Example } from "./check";
import { SPEECH } from "./traits";

/** Every quotation of the source is one in the translation: whose words they are must stay clear. */
export const quotations = {
  id: "quotations",
  severity: "warning",
  needs: { source: SPEECH },

  find({ source, target }) {
    const asked = quotationsIn(source.text);
    if (asked.length === 0 || BY_DASH.test(target.text)) return [];
    const had = quotationsIn(target.text);
    if (asked.length <= had.length || target.text.trim() === "") return [];
    if (had.length > 0 && /[‘’'‹›『』]/.test(target.text)) return [];
    return asked
      .slice(had.length > 0 ? -1 : 0)
      .map(({ start, end }) => ({ side: "source", start, end }));
  },
} as const satisfies Check;

/** Two words and more between double marks. */
function quotationsIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(QUOTED)].map(({ 0: quote, index }) => ({
    start: index,
    end: index + quote.length,
  }));
}

/** Speech marked by a dash: nobody can count how often it comes back. */
const BY_DASH = /^\s*[—–-]\s/;
const QUOTED =
  /[“„«「"]\s?[^“”„«»「」"]{1,40}[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}][^“”„«»「」"]{1,2000}[”“»」"]|”[^“”]{1,40}\s[^“”]{1,2000}“/gu;

export const examples: readonly Example[] = [
  {
    source: "She said: “The river will rise again.”",
    target: "Sie sagte, der Fluss werde wieder steigen.",
    finds: ["“The river will rise again.”"],
  },
  {
    source: "She said: “The river will rise again.”",
    target: "هغې وویل: «سیند به بیا ډک شي.»",
    to: "ps",
    finds: [],
  },
  {
    source: "She said: “The river will rise again.”",
    target: "她说：「河水还会涨的。」",
    to: "zh",
    finds: [],
  },
  {
    source: "She said: “The river will rise again.”",
    target: "— Die Flut kommt, sagte sie.",
    finds: [],
  },
  { source: "— It’s late, said “Captain” Hall.", target: "— Es ist spät, sagte Hall.", finds: [] },
  {
    source: "— He’s “the old captain”.",
    target: "Er ist der Kapitän.",
    finds: ["“the old captain”"],
  },
  { source: "the so-called “port”", target: "ما يسمى بـ'الميناء'", to: "ar", finds: [] },
  {
    source: "He said “come home” and “stay here”.",
    target: "Er sagte „komm nach Hause“ und 'bleib hier'.",
    finds: [],
  },
  { source: "She said: “The river will rise again.”", target: "", finds: [] },
];
