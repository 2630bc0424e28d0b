import { languageOf } from "../languages/locale";
import { ABBREVIATIONS, CONJUNCTIONS, LETTER_NAMES, SPEECH, STARTERS } from "./abbreviations";

/** How a language writes its sentence ends. Words are in lower case and without their last stop. */
export type Habits = {
  /** `Dr`, `z.B`: a stop after these ends nothing. */
  readonly never: ReadonlySet<string>;
  /** `No`, `Fig`, `p`: nothing ends here if a figure follows. */
  readonly beforeFigure: ReadonlySet<string>;
  /** `etc`, `Inc`, `a.m`: the sentence ends here if the next word likes to start one. */
  readonly perhaps: ReadonlySet<string>;
  /** Words that often start a sentence and seldom go on with a name. */
  readonly starters: ReadonlySet<string>;
  /** `کہا`, `قال`: after a quotation these go on with the sentence. */
  readonly speech: ReadonlySet<string>;
  /** Words with which a sentence goes on after an ellipsis, where there are no capitals to tell. */
  readonly conjunctions: ReadonlySet<string>;
  /** What letters are called, where initials are written so: ایم۔ اے۔ or एस. के. */
  readonly letterNames: ReadonlySet<string>;
  /** Words of one letter that are no initials: the Pashto verb و. */
  readonly letterWords: ReadonlySet<string>;
  /** How words end that are no abbreviation, in languages whose words end in few letters. */
  readonly whole: RegExp | undefined;
  /** Whether `3.` means *third*. */
  readonly ordinals: boolean;
};

const known = new Map<string, Habits>();

export function habitsOf(tag: string): Habits {
  const language = languageOf(tag);
  const seen = known.get(language);
  if (seen !== undefined) return seen;
  const habits = build(language);
  known.set(language, habits);
  return habits;
}

function build(language: string): Habits {
  const [never = "", beforeFigure = "", perhaps = ""] =
    ABBREVIATIONS[language] ?? ABBREVIATIONS.en ?? [];
  return {
    never: setOf(never),
    beforeFigure: setOf(beforeFigure),
    perhaps: setOf(perhaps),
    starters: setOf(STARTERS[language] ?? ""),
    speech: setOf(SPEECH[language] ?? ""),
    conjunctions: setOf(CONJUNCTIONS[language] ?? ""),
    letterNames: setOf(LETTER_NAMES[language] ?? ""),
    letterWords: setOf(language === "ps" ? "و" : ""),
    whole: language === "el" ? GREEK_WORD : undefined,
    ordinals: ORDINALS.has(language),
  };
}

/** A Greek word ends in a vowel, ν or ς, and is cut short behind another consonant (σελ., κεφ.) or behind ν. */
const GREEK_WORD = /^\p{L}{3,}[αάεέηήιίϊΐοόυύϋΰωώς]$/u;

const ORDINALS = new Set(
  "de da nb nn no fi et is cs sk sl hr bs sr hu lv lt pl tr az kk eu".split(" "),
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").filter((word) => word !== ""));
}
