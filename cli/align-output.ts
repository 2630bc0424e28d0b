import type { Bead, Unit } from "@/domain/alignment/bead";
import { page } from "./align-page";
import type { Aligned } from "./aligned";
import { escaped } from "./escaped";

export const OUTPUTS = ["json", "tsv", "html", "tmx"] as const;
export type Output = (typeof OUTPUTS)[number];

/** What a format makes of one pair, or of all pairs of a list. */
export const writers: Record<Output, (all: readonly Aligned[]) => string> = {
  json: (all) => all.map(json).join(""),
  tsv: (all) => all.map(tsv).join("\n"),
  html: page,
  tmx,
};

function json({ source, target, alignment }: Aligned): string {
  return `${JSON.stringify({
    source: source.map(({ text }) => text),
    target: target.map(({ text }) => text),
    beads: alignment.beads,
    likelihood: alignment.likelihood,
    reliable: alignment.reliable,
  })}\n`;
}

function tsv(aligned: Aligned): string {
  const flat = (text: string): string => text.replace(/\s+/g, " ").trim();
  return aligned.alignment.beads
    .map((bead) => {
      const [source, target] = textsOf(aligned, bead);
      return `${flat(source)}\t${flat(target)}\t${bead.confidence.toFixed(3)}\n`;
    })
    .join("");
}

function tmx(all: readonly Aligned[]): string {
  const from = all[0]?.from ?? "und";
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="enface" creationtoolversion="1" segtype="block" o-tmf="enface" adminlang="en" srclang="${escaped(from)}" datatype="plaintext"/>
  <body>
${all.flatMap(unitsOf).join("")}  </body>
</tmx>
`;
}

function unitsOf(aligned: Aligned): string[] {
  const variant = (language: string, text: string): string =>
    `<tuv xml:lang="${escaped(language)}"><seg>${escaped(text)}</seg></tuv>`;
  return aligned.alignment.beads
    .filter(({ source, target }) => source.length > 0 && target.length > 0)
    .map((bead) => {
      const [source, target] = textsOf(aligned, bead);
      const confidence = `<prop type="x-confidence">${bead.confidence.toFixed(3)}</prop>`;
      return `    <tu>${confidence}${variant(aligned.from, source)}${variant(aligned.to, target)}</tu>\n`;
    });
}

function textsOf({ source, target }: Aligned, bead: Bead): [string, string] {
  const join = (indices: readonly number[], units: readonly Unit[]): string =>
    indices.map((at) => units[at]?.text ?? "").join(" ");
  return [join(bead.source, source), join(bead.target, target)];
}
