import { coder } from "../../codes/coder";
import { attributed } from "../attribution";
import { asWord, becomes } from "../becoming";
import { bytewise } from "../bytes";
import type { Format, Paragraph, Reading, Unreadable } from "../format";
import { RtfReader } from "./reader";
import type { RtfParagraph, Run } from "./shapes";

/** Rich Text. It is read; a translation of it goes out as a Word document. */
export const rtf = {
  id: "rtf",
  extensions: [".rtf"],
  mediaType: "application/rtf",
  becomes,
  hasNotes: true,
  read(file, limits) {
    const reading = readingOf(file, limits.paragraphs);
    if ("unreadable" in reading) return reading;
    if (reading.paragraphs.length > limits.paragraphs) return { unreadable: "too-many-paragraphs" };
    return reading.paragraphs.length === 0 ? { unreadable: "empty" } : reading;
  },
  write(original, writing) {
    const reading = readingOf(original, Infinity);
    if ("unreadable" in reading) return original;
    return asWord(reading.paragraphs, writing, reading.attribution);
  },
} as const satisfies Format;

function readingOf(file: Uint8Array, most: number): Reading | Unreadable {
  const source = bytewise(file);
  if (!source.startsWith("{\\rtf")) return { unreadable: "wrong-format" };
  const reader = new RtfReader();
  reader.read(source, most);
  if (reader.isTooDeep) return { unreadable: "too-large" };
  const said = attributed(reader.paragraphs.map(paragraphOf));
  const title = said.attribution.title ?? reader.said.title.trim();
  return {
    paragraphs: said.paragraphs,
    attribution: { ...said.attribution, ...(title ? { title } : {}) },
    problems: reader.problems.slice(0, MOST_PROBLEMS),
  };
}

const MOST_PROBLEMS = 1_000;

function paragraphOf(paragraph: RtfParagraph): Paragraph {
  const { text, codes } = codedText(paragraph.runs);
  return { ...kindOf(paragraph), text, codes };
}

function kindOf({ style, level, place }: RtfParagraph): Pick<Paragraph, "kind" | "level"> {
  const named = /^heading (\d)/iu.exec(style)?.[1];
  const said = named ? Number(named) : (level ?? (/^title\b/iu.test(style) ? 1 : undefined));
  if (said !== undefined && place !== "note")
    return { kind: "heading", level: Math.min(6, Math.max(1, said)) };
  return { kind: place === "body" && /quot/iu.test(style) ? "quotation" : place };
}

/** Runs of one look together; what most of the text looks like is no code. */
function codedText(runs: readonly Run[]) {
  const codes = coder();
  const joined: Run[] = [];
  for (const { text, look } of trimmed(runs)) {
    const before = joined.at(-1)?.look === look ? (joined.pop()?.text ?? "") : "";
    joined.push({ text: before + text, look });
  }
  const base = joined.toSorted((one, other) => other.text.length - one.text.length)[0]?.look ?? "";
  const text = joined.map((run) =>
    run.look === base || run.text.trim() === ""
      ? codes.text(run.text)
      : codes.pair({ label: run.look || "plain", raw: "", rawEnd: "" }, () => codes.text(run.text)),
  );
  return codes.full
    ? { text: joined.map((run) => coder().text(run.text)).join(""), codes: [] }
    : { text: text.join(""), codes: codes.codes };
}

/** Without white space at both ends. */
function trimmed(runs: readonly Run[]): Run[] {
  const isSaying = ({ text }: Run) => text.trim() !== "";
  const [first, last] = [runs.findIndex(isSaying), runs.findLastIndex(isSaying)];
  return runs.slice(first, last + 1).map(({ text, look }, at, all) => {
    const start = at === 0 ? text.trimStart() : text;
    return { look, text: at === all.length - 1 ? start.trimEnd() : start };
  });
}
