import type { Code } from "../codes/code";
import { type Mended, mended } from "../codes/mend";
import { propsXml, segXml, stamp } from "../formats/xml/tmx-text";
import { xmlEscaped } from "../formats/xml/xml-text";

/** A remembered pair as it is given out. Its target has the codes of its source. */
export type GivenUnit = {
  readonly id: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly source: string;
  readonly target: string;
  readonly codes: readonly Code[];
  readonly key: string | null;
  readonly document: string | null;
  readonly author: string | null;
  readonly translator: string | null;
  readonly approvedBy: string | null;
  /** ISO 8601. */
  readonly at: string;
};

/** TMX 1.4b of many languages, in three parts, so that a large memory need not be held at once. */
export function tmxStart(memory: string, now: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="Enface" creationtoolversion="1" segtype="paragraph" o-tmf="Enface" adminlang="en" srclang="*all*" datatype="unknown" creationdate="${stamp(now)}">
${propsXml({ memory })}
</header>
<body>
`;
}

export function tmxUnit(unit: GivenUnit): string {
  const props = propsXml({
    key: unit.key ?? undefined,
    document: unit.document ?? undefined,
    author: unit.author ?? undefined,
    translator: unit.translator ?? undefined,
    approvedBy: unit.approvedBy ?? undefined,
  });
  return `<tu tuid="${unit.id}" srclang="${xmlEscaped(unit.sourceLanguage)}" changedate="${stamp(unit.at)}">${props}
<tuv xml:lang="${xmlEscaped(unit.sourceLanguage)}"><seg>${segXml(piecesOf(unit.source, unit))}</seg></tuv>
<tuv xml:lang="${xmlEscaped(unit.targetLanguage)}"><seg>${segXml(piecesOf(unit.target, unit))}</seg></tuv>
</tu>
`;
}

export const TMX_END = "</body>\n</tmx>\n";

function piecesOf(text: string, { codes }: GivenUnit): readonly Mended[] {
  return mended([text], codes)[0] ?? [];
}
