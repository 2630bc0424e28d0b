/**
 * What an approval is about, as one string to hash each: the source as the reviewer read it, the
 * target, and which paragraphs the target answers. An approval holds as long as all three are what
 * they were.
 */
export type Statement = {
  readonly source: string;
  readonly target: string;
  readonly alignment: string;
};

type Stated = {
  readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
  readonly text: string;
};

export function statementOf({ paragraphs, text }: Stated): Statement {
  return {
    source: JSON.stringify(paragraphs.map((paragraph) => paragraph.text)),
    target: text,
    alignment: JSON.stringify(paragraphs.map((paragraph) => paragraph.id)),
  };
}
