import type { Check, Example, Facing } from "./check";
import { spellingOf } from "./names-in";
import { CAPITAL, QUOTE } from "./traits";

/** Who is quoted by name in the source is named in the translation too, in its letters or in those of the language. */
export const speaker = {
  id: "speaker",
  severity: "warning",
  needs: { source: QUOTE | CAPITAL },

  find({ source, target }) {
    const said = SPEAKING[source.base];
    if (said === undefined || target.text.trim() === "" || !QUOTED.test(source.text)) return [];
    return spoken(source.text, said).flatMap((match) => {
      const name = match.groups?.before ?? match.groups?.behind ?? "";
      const surname = /\p{Lu}[\p{L}’'-]{2,30}$/u.exec(name)?.[0];
      if (surname === undefined || isNamed(surname, target)) return [];
      const end = match.at + match[0].indexOf(name) + name.length;
      return [{ side: "source", start: end - surname.length, end }];
    });
  },
} as const satisfies Check;

type Spoken = RegExpExecArray & { readonly at: number };

/** Names are looked for around verbs of saying alone, for there are capitals in every text. */
function spoken(text: string, { verb, pattern }: Speaking): Spoken[] {
  const found = new Map<number, Spoken>();
  for (const { index } of text.matchAll(verb)) {
    const from = Math.max(0, index - 120);
    for (const match of text.slice(from, index + 80).matchAll(pattern))
      found.set(from + match.index, Object.assign(match, { at: from + match.index }));
  }
  return [...found.values()];
}

const QUOTED = /[“„«「"][^“”„«»「」"]{4,2000}[”“»」"]/u;

/** In other scripts than these nobody can tell how a name is written. */
function isNamed(name: string, { text, script }: Facing["target"]): boolean {
  if (text.includes(name)) return true;
  if (script === "Latn") return text.toLowerCase().includes(name.slice(0, -1).toLowerCase());
  if (script !== "Arab" || /[A-Za-z]{3}/.test(text)) return true;
  return CONSONANTS.test(name) ? spellingOf(name, text) !== undefined : true;
}

/** Fewer sounds are in too many words. */
const CONSONANTS = /(?:[bcdfgjklmnpqrstvxz][^bcdfgjklmnpqrstvxz]*){3}/i;

/** A name in front of a verb of saying or behind it; a pronoun or an office with its article is none. */
const NAME =
  "(?:(?:\\p{Lu}[\\p{L}’'-]{1,30}|\\p{Lu}\\.|de|von|van|bin|al|ul)\\s){1,4}?\\p{Lu}[\\p{L}’'-]{2,30}";

type Speaking = { readonly verb: RegExp; readonly pattern: RegExp };

function speaking(verbs: string, articles: string): Speaking {
  const before = `(?<![\\p{L}’'-])(?<!(?:${articles})\\s)(?<before>${NAME})(?:,[^,.“”"«»]{1,80},)?\\s(?:${verbs})(?![\\p{L}])`;
  const behind = `(?<![\\p{L}])(?:${verbs})\\s(?!(?:${articles})\\s)(?<behind>${NAME})(?![\\p{L}])`;
  return {
    verb: new RegExp(`\\b(?:${verbs})\\b`, "g"),
    pattern: new RegExp(`${before}|${behind}`, "gu"),
  };
}

const SPEAKING: Readonly<Record<string, Speaking>> = {
  en: speaking(
    "said|says|told|tells|asked|asks|added|adds|wrote|writes|replied|replies|warned|warns|explained|explains|argued|argues|recalled|recalls|according to",
    "The|the|A|a|An|an|His|his|Her|her|Their|their|Our|our",
  ),
  de: speaking(
    "sagt|sagte|fragt|fragte|erklärt|erklärte|schreibt|schrieb|meint|meinte|erzählt|erzählte|warnt|warnte",
    "Der|der|Die|die|Das|das|Ein|ein|Eine|eine",
  ),
};

export const examples: readonly Example[] = [
  {
    source: "“The river will rise again,” said Maria Lindner.",
    target: "„Der Fluss wird wieder steigen.“",
    finds: ["Lindner"],
  },
  {
    source: "“The river will rise again,” said Maria Lindner.",
    target: "«سیند به بیا ډک شي،» ماریا لینډنر وویل.",
    to: "ps",
    finds: [],
  },
  {
    source: "Maria Lindner, who leads the office, said: “The river will rise again.”",
    target: "دفتر کی سربراہ نے کہا: ”دریا پھر چڑھے گا۔“",
    to: "ur",
    finds: ["Lindner"],
  },
  {
    source: "“The river will rise again,” said Maria Lindner.",
    target: "„Der Fluss wird wieder steigen“, sagte Maria Lindners Bruder.",
    finds: [],
  },
  {
    source: "„Der Fluss steigt“, sagte Peter Hallmann.",
    target: "« Le fleuve monte », a dit Peter Hallmann.",
    from: "de",
    to: "fr",
    finds: [],
  },
  { source: "“It is late,” said the President.", target: "„Es ist spät.“", finds: [] },
  { source: "Maria Lindner said that it was late.", target: "Es war spät.", finds: [] },
];
