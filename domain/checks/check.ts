import type { align } from "../alignment/align";
import type { Code } from "../codes/code";
import type { ParagraphKind } from "../formats/format";
import type {
  hijriDatesIn,
  hijriMonthsIn,
  lunarMonthsIn,
  mayBeHijri,
} from "../languages/hijri-dates";
import type { lookAlikesIn } from "../languages/look-alikes";
import type { sentencesIn } from "../segmentation/sentences";
import type { Termbase } from "../terms/termbase";
import type { namesOf } from "./names-in";
import type { notOtherwise, rescaled } from "./not-otherwise";
import type { matcherOf } from "./rule-pattern";
import type { speakersIn } from "./speakers-in";
import type { spellingOf } from "./spelling-of";
import type { Text } from "./text";

/** A source text and its translation, side by side, as a reviser reads them. Codes stand in them as characters. */
export type Pair = {
  readonly source: string;
  readonly target: string;
  /** BCP 47. */
  readonly from: string;
  readonly to: string;
  /** The codes of the source paragraphs. */
  readonly codes?: readonly Code[];
  readonly kind?: ParagraphKind;
  /** What the string is called in a file of UI strings. */
  readonly key?: string;
  /** In characters. */
  readonly maxLength?: number;
  /**
   * What a file or a person says about this string: `python-format`, `max-length:40`,
   * `accelerator:&`, `ignore-numbers` … The names are Weblate's and gettext's.
   */
  readonly flags?: readonly string[];
};

/** An error may keep a passage from being submitted, if the project says so. */
export type Severity = "error" | "warning" | "note";

export type Side = "source" | "target";

/** What is wrong, and where. Offsets are UTF-16, in the text of that side; empty where something is missing. */
export type Fault = {
  readonly side: Side;
  readonly start: number;
  readonly end: number;
  /** Which of the check's sentences says it, when it has several: `<id>.<variant>` in the locales. */
  readonly variant?: string;
  /** Less or more than the check's own. */
  readonly severity?: Severity;
  /** For the sentence. */
  readonly values?: Readonly<Record<string, string>>;
  /** Only where one answer is certainly right. In the target. */
  readonly fix?: Fix;
};

export type Fix = { readonly start: number; readonly end: number; readonly text: string };

/** A pair as the checks see it: each text with what it is made of. */
export type Facing = {
  readonly source: Text;
  readonly target: Text;
  readonly pair: Pair;
  readonly flags: ReadonlyMap<string, string>;
  readonly options: CheckOptions;
  readonly tools: Tools;
};

/**
 * What few passages need and weighs more than all checks: domain/checks/tools.ts has it whole. A page
 * fetches each tool when a check first reaches for it; until it has come, that check says nothing.
 */
export type Tools = {
  readonly sentences?: Sentences | undefined;
  /** For patterns that a project or a file brings. */
  readonly matcherOf?: typeof matcherOf | undefined;
  readonly figures?: Figures | undefined;
  readonly hijri?: Hijri | undefined;
  readonly lookAlikesIn?: typeof lookAlikesIn | undefined;
  readonly spelling?: Spelling | undefined;
  readonly speakersIn?: typeof speakersIn | undefined;
};

/** Finds names again in other letters. */
export type Spelling = {
  readonly namesOf: typeof namesOf;
  readonly spellingOf: typeof spellingOf;
};

/** Knows the dates and months of the Hijri calendars. */
export type Hijri = {
  readonly mayBeHijri: typeof mayBeHijri;
  readonly hijriDatesIn: typeof hijriDatesIn;
  readonly hijriMonthsIn: typeof hijriMonthsIn;
  readonly lunarMonthsIn: typeof lunarMonthsIn;
};

/** Tells what a figure may be worth beyond its digits. */
export type Figures = {
  readonly notOtherwise: typeof notOtherwise;
  readonly rescaled: typeof rescaled;
};

/** Cuts paragraphs into sentences, and says which answer which. */
export type Sentences = {
  readonly align: typeof align;
  readonly sentencesIn: typeof sentencesIn;
};

/** What the project knows beyond the pair. */
export type CheckOptions = {
  /** Checks that this project does not want. */
  readonly without?: readonly string[];
  /** Severities as the project sets them. */
  readonly severities?: Readonly<Record<string, Severity>>;
  /** The agreed terms, in the languages of the pair. */
  readonly termbase?: Termbase;
  /** Own rules of the project. */
  readonly rules?: readonly OwnRule[];
  /** Target characters per source character, learned from what was approved. */
  readonly lengthRatio?: { readonly mean: number; readonly deviation: number };
  /** The passages of the project that have the source, the translation or a name of this one. */
  readonly others?: Others;
};

/** Passages of the same document, and of other documents of the project. */
export type Others = { readonly near: readonly Other[]; readonly far: readonly Other[] };

/** Another passage, in the languages of the pair. */
export type Other = {
  readonly source: string;
  readonly target: string;
  /** Document and number, for people. */
  readonly place: string;
};

export type OwnRule = {
  readonly id: string;
  /** A regular expression. One that could hang is refused by `ruleProblem`. */
  readonly pattern: string;
  readonly side: Side;
  /** `absent`: the pattern must not be found. `kept`: what it finds in the source must stand in the target. */
  readonly expects: "absent" | "kept";
  readonly message: string;
  readonly severity?: Severity;
};

export type Check = {
  readonly id: string;
  readonly severity: Severity;
  /** Traits (see `traits.ts`) without which the check has nothing to say; it is then not asked. */
  readonly needs?: { readonly either?: number; readonly target?: number; readonly source?: number };
  readonly find: (facing: Facing) => readonly Fault[];
};

/**
 * Documentation for people, `examples` in the file of each check; test/domain/checks runs every one.
 * They are an export of their own so that they do not travel to the browser.
 */
export type Example = Omit<Partial<Pair>, "source" | "target"> & {
  readonly source: string;
  readonly target: string;
  readonly options?: CheckOptions;
  /** The quotes of what is found, in order. */
  readonly finds: readonly string[];
  /** What the target becomes when every fix is applied. */
  readonly fixed?: string;
};
