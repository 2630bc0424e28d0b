import type { Bead, Unit } from "@/domain/alignment/bead";
import type { Aligned } from "./aligned";
import { escaped } from "./escaped";

/** Beads less sure than this are marked. */
const DOUBTFUL = 0.8;

/** A page to look at: the texts of each pair facing, with what is doubtful, missing or moved marked. */
export function page(all: readonly Aligned[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Alignment</title>
<style>
:root { color-scheme: light dark }
body { font: 1rem/1.5 serif; margin: 2rem auto; max-inline-size: 80rem; padding-inline: 1rem }
h1 { font-size: 1.2rem } table { border-collapse: collapse; inline-size: 100%; margin-block-end: 3rem }
td { vertical-align: top; inline-size: 50%; padding: .25rem .75rem; border-block-end: 1px solid #8884; unicode-bidi: plaintext }
td.sure { inline-size: 4rem; text-align: center; font: .8rem sans-serif }
tr.doubtful td.sure { font-weight: bold; background: #f802 }
tr.doubtful td.sure::after { content: " ?" } tr.gap td { background: #8881 }
p { margin: 0 } small { opacity: .7 }
</style>
${all.map(section).join("")}</html>
`;
}

function section(aligned: Aligned): string {
  const { beads, reliable } = aligned.alignment;
  const doubtful = beads.filter(({ confidence }) => confidence < DOUBTFUL).length;
  return `<h1><bdi>${escaped(aligned.names[0])}</bdi> – <bdi>${escaped(aligned.names[1])}</bdi></h1>
<p>${beads.length} beads, ${doubtful} of them doubtful.${reliable ? "" : " <strong>These texts do not look like translations of each other.</strong>"}</p>
<table>
${beads.map((bead) => rowOf(aligned, bead)).join("")}</table>
`;
}

function rowOf(aligned: Aligned, bead: Bead): string {
  const { source, target, confidence, moved } = bead;
  const kinds = [
    ...(confidence < DOUBTFUL ? ["doubtful"] : []),
    ...(source.length === 0 || target.length === 0 ? ["gap"] : []),
  ];
  const from = cell(aligned.from, source, aligned.source);
  const to = cell(aligned.to, target, aligned.target);
  const sure = `<td class="sure">${Math.round(confidence * 100)}${moved ? "<br>moved" : ""}</td>`;
  return `<tr class="${kinds.join(" ")}">${from}${sure}${to}</tr>\n`;
}

function cell(language: string, indices: readonly number[], units: readonly Unit[]): string {
  const texts = indices.map(
    (at) => `<p><small>${at + 1}</small> ${escaped(units[at]?.text ?? "")}</p>`,
  );
  return `<td lang="${escaped(language)}" dir="auto">${texts.join("")}</td>`;
}
