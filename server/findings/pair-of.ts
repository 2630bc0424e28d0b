import type { Pair } from "@/domain/checks/check";
import type { Code } from "@/domain/codes/code";
import { joined } from "@/domain/codes/join";
import type { ParagraphKind } from "@/domain/formats/format";

export type Facing = {
  readonly text: string;
  readonly language: string;
  readonly sourceLanguage: string;
  readonly paragraphs: readonly {
    readonly text: string;
    readonly codes: readonly Code[];
    readonly kind: ParagraphKind;
    readonly key: string | null;
    readonly maxLength: number | null;
    readonly flags: readonly string[];
  }[];
};

/** A passage as the checks read it; nothing where there is nothing to compare. */
export function pairOf({ text, language, sourceLanguage, paragraphs }: Facing): Pair | undefined {
  const [first] = paragraphs;
  if (first === undefined || text.trim() === "") return undefined;
  const source = joined(paragraphs);
  return {
    source: source.text,
    target: text,
    from: sourceLanguage,
    to: language,
    codes: source.codes,
    kind: first.kind,
    ...(first.key !== null && { key: first.key }),
    ...(first.maxLength !== null && { maxLength: first.maxLength }),
    flags: first.flags,
  };
}
