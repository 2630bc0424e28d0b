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
    return namesOfSpeakers(source.text, said).flatMap(({ name, end }) => {
      const surname = /\p{Lu}[\p{L}’'-]{2,30}$/u.exec(name)?.[0];
      if (surname === undefined || isNamed(surname, target)) return [];
      return [{ side: "source", start: end - surname.length, end }];
    });
  },
} as const satisfies Check;

/** `end` is the UTF-16 offset behind the name. */
type Speaker = { readonly name: string; readonly end: number };

/** Names are looked for beside verbs of saying alone, for there are capitals in every text. */
function namesOfSpeakers(text: string, said: Speaking): Speaker[] {
  const found = new Map<number, Speaker>();
  for (const { index, 0: verb } of text.matchAll(said.verb)) {
    const end = index + verb.length;
    for (const speaker of besideVerb(text, index, end, said)) found.set(speaker.end, speaker);
  }
  return [...found.values()];
}

/** `start` and `end` are those of the verb. */
function besideVerb(text: string, start: number, end: number, said: Speaking): Speaker[] {
  const from = Math.max(0, start - 120);
  const matches = [
    mayEndName(text, start) ? matchFrom(said.before, text.slice(from, end), 0) : null,
    UPPER.test(text.charAt(end + 1))
      ? matchFrom(said.behind, text.slice(from, end + 80), start - from)
      : null,
  ];
  return matches
    .filter((match) => match !== null)
    .map((match) => ({ name: match[1] ?? "", end: from + (match.indices?.[1]?.[1] ?? 0) }));
}

/** Whether the word before the verb begins with a capital, or a clause ends there. */
function mayEndName(text: string, verb: number): boolean {
  if (text.charAt(verb - 2) === ",") return true;
  return UPPER.test(text.charAt(text.lastIndexOf(" ", verb - 2) + 1));
}

function matchFrom(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const UPPER = /\p{Lu}/u;

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

type Speaking = {
  readonly verb: RegExp;
  /** To the end of the verb. */
  readonly before: RegExp;
  /** From the verb on. */
  readonly behind: RegExp;
};

function speaking(verbs: string, articles: string): Speaking {
  return {
    verb: new RegExp(`\\b(?:${verbs})\\b`, "g"),
    before: new RegExp(
      `(?<![\\p{L}’'-])(?<!(?:${articles})\\s)(${NAME})(?:,[^,.“”"«»]{1,80},)?\\s(?:${verbs})$`,
      "du",
    ),
    behind: new RegExp(`(?:${verbs})\\s(?!(?:${articles})\\s)(${NAME})(?![\\p{L}])`, "dyu"),
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
