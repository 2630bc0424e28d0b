import type { Status } from "../../review/status";
import { keysOf, type Making } from "./maker";
import type { Said } from "./messages";
import { valueIn } from "./strings";

/** A source and its translation, as a maker of bilingual files writes them; `value` is the source. */
export type Row = Said & {
  readonly target: string;
  readonly status: Status;
  readonly flags: readonly string[];
  /** The file it was read from has no text for this form: see `Paragraph`. */
  readonly isMade: boolean;
  /** Its key is a name of its own, and not made for want of one. */
  readonly isNamed: boolean;
};

export function rowsOf({ paragraphs, onLost }: Making): Row[] {
  const keys = keysOf(paragraphs);
  return paragraphs.map((paragraph, at) => ({
    key: keys[at] ?? "",
    value: valueIn(paragraph, onLost),
    target: paragraph.target ? valueIn({ ...paragraph, ...paragraph.target }, () => {}) : "",
    status: paragraph.target?.status ?? "untranslated",
    comment: paragraph.comment ?? "",
    flags: paragraph.flags ?? [],
    isMade: paragraph.isMade === true,
    isNamed: paragraph.key !== undefined,
    ...(paragraph.form ? { form: paragraph.form } : {}),
  }));
}
