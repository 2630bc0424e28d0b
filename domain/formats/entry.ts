import type { PluralCategory } from "../languages/plurals";
import type { Status } from "../review/status";
import type { Paragraph } from "./format";
import type { Placeholders } from "./placeholders";
import type { Cut, Edit } from "./splice";

/** One text of a file that is a list of texts, and how another one is written in its place. */
export type Entry = {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** How a value is written between `start` and `end`; `cut` gives what stands inside, translated. */
  readonly spelled: (value: string, cut: Cut) => string;
  readonly about?: Omit<Paragraph, "text" | "codes" | "kind" | "target">;
  readonly kind?: Paragraph["kind"];
  /** Where it has others than the file. */
  readonly placeholders?: Placeholders;
  /** What goes when the text is left out, or that the format itself sees to it; without it the text is emptied. */
  readonly whole?: readonly [start: number, end: number] | "member";
  /** Where it is one form of a plural message: which, and how the file writes another form before it. */
  readonly plural?: {
    readonly message: string;
    readonly another?: (category: PluralCategory) => {
      readonly start: number;
      readonly key: string;
      readonly spelled: Entry["spelled"];
    };
  };
  /** Other texts stand in its codes: where it is left out they stay. */
  readonly holdsOthers?: true;
  /** The translation a bilingual file has: then that is what stands between the offsets. */
  readonly target?: {
    readonly value: string;
    readonly status: Status;
  };
  /** What else changes with the text. */
  readonly along?: readonly Edit[];
};
