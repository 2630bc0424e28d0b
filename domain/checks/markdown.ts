import type { Check, Example, Fault } from "./check";
import { BACKQUOTE, BRACKET } from "./traits";

/** Markdown links keep their address and stay links; what stands between backquotes is code and stays as it is. */
export const markdown = {
  id: "markdown",
  severity: "error",

  find({ source, target, flags }) {
    const emphasis = flags.has("md-text") ? emphasisFaults(source.text, target.text) : [];
    if ((source.traits & (BRACKET | BACKQUOTE)) === 0) return emphasis;
    return [
      ...linkFaults(source.text, target.text),
      ...codeFaults(source.text, target.text),
      ...emphasis,
    ];
  },
} as const satisfies Check;

const LINK = /!?\[[^[\]]{1,500}\]\([^()\s]{1,1000}(?:\s"[^"]{0,200}")?\)/g;
const BROKEN = /\] +\((?=[^()\s]{1,1000}\))/g;
const SPAN = /(`{1,2})([^`\n]{1,300})\1/g;

function linkFaults(source: string, target: string): Fault[] {
  const links = [...source.matchAll(LINK)];
  if (links.length === 0) return [];
  const broken = [...target.matchAll(BROKEN)];
  if (broken.length > 0 && !/\] +\(/.test(source)) return broken.map(gapFault);
  const kept = [...target.matchAll(LINK)].length;
  return links.slice(kept).map((link) => ({
    side: "source",
    start: link.index,
    end: link.index + link[0].length,
    variant: "link",
  }));
}

function gapFault({ 0: gap, index: start }: RegExpExecArray): Fault {
  const end = start + gap.length;
  return { side: "target", start, end, variant: "gap", fix: { start, end, text: "](" } };
}

function codeFaults(source: string, target: string): Fault[] {
  const lost = [...source.matchAll(SPAN)].filter(([span]) => !target.includes(span));
  return lost.map(({ 0: span, index: start }) => ({
    side: "source",
    start,
    end: start + span.length,
    variant: "code",
  }));
}

/** Asked for by the flag `md-text`: in other texts a star is a star. */
function emphasisFaults(source: string, target: string): Fault[] {
  const had: string[] = [...(target.match(EMPHASIS) ?? [])];
  const lost: Fault[] = [];
  for (const { 0: mark, index: start } of source.matchAll(EMPHASIS)) {
    const at = had.indexOf(mark);
    if (at !== -1) had.splice(at, 1);
    else
      lost.push({
        side: "source",
        start,
        end: start + mark.length,
        variant: "emphasis",
        values: { mark },
      });
  }
  return lost;
}

const EMPHASIS = /~~|\*\*|__|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu;

export const examples: readonly Example[] = [
  {
    source: "See [the map](https://example.org).",
    target: "[نقشه](https://example.org) را ببینید.",
    to: "fa",
    finds: [],
  },
  {
    source: "See [the map](https://example.org).",
    target: "Siehe [die Karte] (https://example.org).",
    finds: ["] ("],
    fixed: "Siehe [die Karte](https://example.org).",
  },
  { source: "See [the map](#map).", target: "Siehe Karte.", finds: ["[the map](#map)"] },
  { source: "Run `npm test`.", target: "`npm test` چلائیں۔", to: "ur", finds: [] },
  { source: "Run `npm test`.", target: "`npm teste` ausführen.", finds: ["`npm test`"] },
  { source: "**Stop** now", target: "**ودرېږه** اوس", to: "ps", flags: ["md-text"], finds: [] },
  { source: "~~Stop~~ now", target: "*Halt* jetzt", flags: ["md-text"], finds: ["~~", "~~"] },
  { source: "the `so-called' port", target: "der „sogenannte“ Hafen", finds: [] },
];
