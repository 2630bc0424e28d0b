import type { Alignment, Bead, Unit } from "@/domain/alignment/bead";

export const OUTPUTS = ["json", "tsv", "html", "tmx"] as const;
export type Output = (typeof OUTPUTS)[number];

export type Aligned = {
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
  readonly alignment: Alignment;
  readonly from: string;
  readonly to: string;
};

export const writers: Record<Output, (aligned: Aligned) => string> = { json, tsv, html, tmx };

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

function tmx(aligned: Aligned): string {
  const variant = (language: string, text: string): string =>
    `<tuv xml:lang="${escaped(language)}"><seg>${escaped(text)}</seg></tuv>`;
  const units = aligned.alignment.beads
    .filter(({ source, target }) => source.length > 0 && target.length > 0)
    .map((bead) => {
      const [source, target] = textsOf(aligned, bead);
      const confidence = `<prop type="x-confidence">${bead.confidence.toFixed(3)}</prop>`;
      return `    <tu>${confidence}${variant(aligned.from, source)}${variant(aligned.to, target)}</tu>\n`;
    });
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="enface" creationtoolversion="1" segtype="block" o-tmf="enface" adminlang="en" srclang="${escaped(aligned.from)}" datatype="plaintext"/>
  <body>
${units.join("")}  </body>
</tmx>
`;
}

/** A page to look at: the two texts facing, the doubtful beads marked. */
function html(aligned: Aligned): string {
  const cell = (language: string, indices: readonly number[], units: readonly Unit[]): string =>
    `<td lang="${escaped(language)}" dir="auto">${indices
      .map((at) => `<p><small>${at + 1}</small> ${escaped(units[at]?.text ?? "")}</p>`)
      .join("")}</td>`;
  const rows = aligned.alignment.beads.map((bead) => {
    const sure = Math.round(bead.confidence * 100);
    const doubt = bead.confidence < 0.8 ? ' class="doubtful"' : "";
    return `<tr${doubt}>${cell(aligned.from, bead.source, aligned.source)}<td class="sure">${sure}</td>${cell(aligned.to, bead.target, aligned.target)}</tr>\n`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Alignment</title>
<style>
body { font: 1rem/1.5 serif; margin: 2rem auto; max-inline-size: 80rem; padding-inline: 1rem; color-scheme: light dark }
table { border-collapse: collapse; inline-size: 100% }
td { vertical-align: top; inline-size: 50%; padding: .25rem .75rem; border-block-end: 1px solid #8884; unicode-bidi: plaintext }
td.sure { inline-size: 3rem; text-align: center; font: .8rem sans-serif; opacity: .7 }
tr.doubtful td.sure { opacity: 1; font-weight: bold; background: #f802 }
tr.doubtful td.sure::after { content: " ?" }
p { margin: 0 } small { opacity: .5 }
</style>
<table>
${rows.join("")}</table>
</html>
`;
}

function textsOf({ source, target }: Aligned, bead: Bead): [string, string] {
  const join = (indices: readonly number[], units: readonly Unit[]): string =>
    indices.map((at) => units[at]?.text ?? "").join(" ");
  return [join(bead.source, source), join(bead.target, target)];
}

/** Also leaves out what XML 1.0 cannot hold at all. */
function escaped(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}
