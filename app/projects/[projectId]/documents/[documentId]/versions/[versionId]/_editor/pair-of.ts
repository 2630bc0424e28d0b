import type { Pair } from "@/domain/checks/check";
import type { Passage } from "./passage";
import { sourceSide } from "./source-side";
import type { Work } from "./work";

/** A passage as the checks read it, with a text as it stands in the field. */
export function pairOf({ head }: Work, passage: Passage, text: string): Pair {
  const side = sourceSide(passage);
  const [first] = side.paragraphs;
  return {
    source: side.text,
    target: text,
    from: head.document.sourceLanguage,
    to: head.version.language,
    codes: side.codes,
    ...(first === undefined ? {} : { kind: first.kind }),
    ...(first?.key === undefined ? {} : { key: first.key }),
    ...(first?.maxLength === undefined ? {} : { maxLength: first.maxLength }),
    ...(first?.flags === undefined ? {} : { flags: first.flags }),
  };
}
