import { CODE, codeAt, plain } from "../codes/code";
import { westernDigits } from "../languages/digits";
import {
  AROUND_NAME,
  type AttributionField,
  BEFORE_NAME,
  isDate,
  LABELS,
} from "./attribution-labels";
import type { Attribution, Paragraph } from "./format";

type Attributed = {
  readonly paragraphs: readonly Paragraph[];
  readonly attribution: Attribution;
};

/**
 * Finds the lines at the head and at the tail of a text that say whose it is and where it first
 * stood: they become paragraphs of kind `byline` and fill in the attribution. What the file says
 * about itself elsewhere (`known`: its properties, its front matter) goes before.
 */
export function attributed(paragraphs: readonly Paragraph[], known: Attribution = {}): Attributed {
  const found: { -readonly [field in keyof Attribution]: string } = {};
  const marked = new Set<number>();
  for (const at of [...headOf(paragraphs), ...tailOf(paragraphs)]) {
    const said = attributionIn(withAddresses(paragraphs[at]), { colonOnly: at === 0 });
    if (said === undefined) continue;
    marked.add(at);
    for (const [field, value] of said) found[field] ??= value;
  }
  const heading = paragraphs.find(
    ({ kind, text }, at) => kind === "heading" && !marked.has(at) && plain(text).trim() !== "",
  );
  const title = heading && plain(heading.text).trim();
  return {
    paragraphs: paragraphs.map((one, at) => (marked.has(at) ? asByline(one) : one)),
    attribution: { ...(title ? { title } : {}), ...found, ...known },
  };
}

/** What a single line says about the text, or nothing when it is no such line. */
export function attributionIn(
  text: string,
  { colonOnly = false } = {},
): [AttributionField, string][] | undefined {
  const line = plain(text).replace(/\s+/gu, " ").trim();
  if (line === "" || line.length > LONGEST) return undefined;
  const parts = line.split(/\s*[|•]\s*/u).filter((part) => part !== "");
  const said = parts.flatMap((part) => {
    const one = labelled(part) ?? (colonOnly ? undefined : unlabelled(part));
    return one ? [one] : [];
  });
  return said.length > 0 ? said : undefined;
}

/** The text of a paragraph; an address that stands as a code (a bare link) is written out. */
function withAddresses(paragraph: Paragraph | undefined): string {
  if (paragraph === undefined) return "";
  const raws = new Map(paragraph.codes.map(({ id, raw }) => [id, raw.replace(/^<|>$/gu, "")]));
  return paragraph.text.replace(CODE, (character) => {
    const raw = raws.get(codeAt(character)?.id ?? 0) ?? "";
    return ADDRESS.test(raw) ? raw : "";
  });
}

const LONGEST = 200;
const HEAD = 12;
const TAIL = 6;

function headOf(paragraphs: readonly Paragraph[]): number[] {
  const end = paragraphs.findIndex(
    ({ kind, text }) => kind === "body" && plain(text).length > LONGEST,
  );
  return places(paragraphs, 0, Math.min(HEAD, end < 0 ? paragraphs.length : end));
}

/** From the last paragraph backwards, as long as they say something about the text. */
function tailOf(paragraphs: readonly Paragraph[]): number[] {
  const candidates = places(paragraphs, 0, paragraphs.length).slice(-TAIL).reverse();
  const first = candidates.findIndex(
    (at) => attributionIn(withAddresses(paragraphs[at]), { colonOnly: true }) === undefined,
  );
  return first < 0 ? candidates : candidates.slice(0, first);
}

function places(paragraphs: readonly Paragraph[], from: number, to: number): number[] {
  const all = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  return all.filter((at) => {
    const kind = paragraphs[at]?.kind;
    return kind === "body" || kind === "heading" || kind === "quotation" || kind === "list-item";
  });
}

function labelled(line: string): [AttributionField, string] | undefined {
  const [, label, value] = /^(.{1,30}?)\s?[:：]\s*(\S.*)$/u.exec(line) ?? [];
  if (label === undefined || value === undefined) return undefined;
  const field = FIELD_OF.get(folded(label));
  if (field === undefined) return ADDRESS.test(line) ? ["address", line] : undefined;
  return [field, value.trim()];
}

function unlabelled(line: string): [AttributionField, string] | undefined {
  if (ADDRESS.test(line)) return ["address", line];
  if (isDate(westernDigits(folded(line)))) return ["date", line];
  const name = (BEFORE_NAME.exec(line) ?? AROUND_NAME.exec(line))?.[1]?.replace(/[.,،]$/u, "");
  return name !== undefined && isName(name) ? ["author", name] : undefined;
}

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/iu;

/** A few words, each with a capital where the script has them, but for particles. */
function isName(text: string): boolean {
  const words = text.split(" ");
  if (words.length > 8 || /[.!?۔。؟:;]$/u.test(text)) return false;
  return words.every((word) => !/^\p{Ll}/u.test(word) || PARTICLES.test(word));
}

const PARTICLES =
  /^(?:and|und|y|e|et|for|für|para|pour|de|del|della|di|da|du|des|la|van|von|zu|bin|ibn|al-.*|the|of|&)$/u;

const FIELD_OF = new Map(
  Object.entries(LABELS).flatMap(([field, labels]) =>
    labels.map((label) => [label, field as AttributionField] as const),
  ),
);

/** Case, and the letters that Arabic and Persian keyboards write differently, do not matter. */
function folded(label: string): string {
  return label.toLowerCase().replace(/[يى]/gu, "ی").replace(/ك/gu, "ک").trim();
}

function asByline({ level: _, ...paragraph }: Paragraph): Paragraph {
  return { ...paragraph, kind: "byline" };
}
