import type { Code } from "@/domain/codes/code";
import type { ParagraphKind } from "@/domain/formats/format";
import { chipOf } from "./chip";
import styles from "./prose.module.css";

type Props = {
  readonly text: string;
  readonly codes: readonly Code[];
  readonly kind: ParagraphKind;
  readonly level?: number | undefined;
};

/** A paragraph as it is read, its inline codes as chips. */
export function Prose({ text, codes, kind, level }: Props) {
  return (
    <p className={styles.paragraph} data-kind={kind} data-level={level}>
      <CodedText text={text} codes={codes} />
    </p>
  );
}

/** A text with its codes as chips, inside whatever stands around it. */
export function CodedText({
  text,
  codes,
}: {
  readonly text: string;
  readonly codes: readonly Code[];
}) {
  return withPlaces(text).map(({ at, part }) => {
    const chip = chipOf(part, codes);
    if (chip === undefined) return part;
    return (
      <bdi
        key={at}
        className="chip"
        data-type={chip.type}
        data-number={chip.number}
        title={chip.raw}
      >
        {chip.label}
      </bdi>
    );
  });
}

function withPlaces(text: string): { at: number; part: string }[] {
  if (!/[\u{f0000}-\u{fbfff}]/u.test(text)) return [{ at: 0, part: text }];
  return text
    .split(/([\u{f0000}-\u{fbfff}])/u)
    .map((part, at) => ({ at, part }))
    .filter(({ part }) => part !== "");
}
