import type { Code } from "@/domain/codes/code";
import type { ParagraphKind } from "@/domain/formats/format";
import { chipOf } from "./chip";
import styles from "./prose.module.css";

type Mark = { readonly start: number; readonly end: number };

type Props = {
  readonly text: string;
  readonly codes: readonly Code[];
  readonly kind: ParagraphKind;
  readonly level?: number | undefined;
  /** What is underlined. */
  readonly marks?: readonly Mark[] | undefined;
};

/** A paragraph as it is read, its inline codes as chips. */
export function Prose({ text, codes, kind, level, marks }: Props) {
  return (
    <p className={styles.paragraph} data-kind={kind} data-level={level}>
      {marks === undefined || marks.length === 0 ? (
        <CodedText text={text} codes={codes} />
      ) : (
        <MarkedText text={text} codes={codes} marks={marks} />
      )}
    </p>
  );
}

type MarkedProps = {
  readonly text: string;
  readonly codes: readonly Code[];
  /** In the order of the text, none over another. */
  readonly marks: readonly Mark[];
};

/** A text with agreed terms underlined. */
function MarkedText({ text, codes, marks }: MarkedProps) {
  return partsOf(text, marks).map(({ at, part, isTerm }) =>
    isTerm ? (
      <span key={at} className={styles.term} data-term>
        <CodedText text={part} codes={codes} />
      </span>
    ) : (
      <CodedText key={at} text={part} codes={codes} />
    ),
  );
}

function partsOf(text: string, marks: readonly Mark[]) {
  let at = 0;
  const parts = marks.flatMap(({ start, end }) => {
    const before = { at, part: text.slice(at, start), isTerm: false };
    at = end;
    return [before, { at: start, part: text.slice(start, end), isTerm: true }];
  });
  return [...parts, { at, part: text.slice(at), isTerm: false }].filter(({ part }) => part !== "");
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
