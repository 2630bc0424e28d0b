import type { Code } from "../../codes/code";
import { type Mended, mended } from "../../codes/mend";
import { directionOf } from "../../languages/direction";
import type { Paragraph, Rendering, Writing } from "../format";
import { held, heldCodes } from "../held-codes";
import type { Cut, Edit } from "../splice";
import { escaped } from "./escaped";
import { childrenOf, type Element, isElement, type Node } from "./nodes";
import { PageNotes, PLAIN } from "./page-notes";
import type { Label, Run } from "./runs";
import { startTag } from "./start-tag";
import type { Span, Stretch } from "./text";

/** A paragraph and where it stands: running text, or an attribute. */
export type Place = { readonly paragraph: Paragraph; readonly spans: readonly Span[] } & (
  | { readonly run: Run; readonly stretch: Stretch }
  | { readonly label: Label; readonly stretch: Stretch }
);

export type Page = {
  readonly source: string;
  readonly places: readonly Place[];
  readonly root: Element | undefined;
  /** Written as XML: every element is closed, and the language is said twice. */
  readonly isXml: boolean;
  /** Where what comes behind everything else goes. */
  readonly end: number;
};

export function pageEdits(page: Page, writing: Writing): Edit[] {
  const { source, places, root, isXml, end: pageEnd } = page;
  const { renderings, footnotes = [] } = writing;
  const paragraphs = places.map(({ paragraph }) => paragraph);
  const spans = places.map((place) => place.spans);
  const lineBreak = isXml ? "<br/>" : "<br>";
  const notes = new PageNotes(source, lineBreak);
  const language = {
    lang: writing.language,
    ...(isXml ? { "xml:lang": writing.language } : {}),
    dir: directionOf(writing.language),
  };
  const edits = places.flatMap((place, at): Edit[] => {
    const texts = renderings[at];
    if (texts === undefined) return [];
    const codes = heldCodes(paragraphs, renderings, at);
    const { told, marks } = notes.told(place, texts, footnotes[at]);
    if ("label" in place) return [labelEdit(source, place, plainly(told, codes))];
    const inside = insideOf(places, at);
    if (texts.length === 0) return [leftOut(source, place, inside)];
    const pieces = mended(told, codes);
    const { isSpaced } = place.run;
    const own = {
      ...{ spans: held(spans, renderings, at), isSpaced, inside },
      lineBreak: isPlain(place.run) ? " " : lineBreak,
    };
    const [start, end] = place.stretch;
    const between = betweenTwo(source, place.run, { lineBreak, set: root ? {} : language });
    const text = (cut: Cut) =>
      pieces
        .map((piece, index) => spelled(piece, index === 0 ? own : { ...own, inside: [] }, cut))
        .map((html, index) => html + marks[index])
        .join(between);
    return [{ start, end, text }];
  });
  const list = notes.list(language);
  const listed = list === "" ? [] : [{ start: pageEnd, end: pageEnd, text: () => list }];
  return [...edits, ...listed, ...tagEdits(page, renderings, language)];
}

/** What stands there are characters, and tags are none. */
function isPlain({ holder }: Pick<Run, "holder">): boolean {
  return PLAIN.test(holder?.tagName ?? "");
}

/** The running text of other paragraphs inside this one's markup: the options of a list, a button. */
function insideOf(places: readonly Place[], at: number): Stretch[] {
  const end = places[at]?.stretch[1] ?? 0;
  const inside: Stretch[] = [];
  for (let next = at + 1; (places[next]?.stretch[0] ?? end) < end; next++) {
    const place = places[next];
    if (place && "run" in place) inside.push(place.stretch);
  }
  return inside;
}

function plainly(texts: Exclude<Rendering, undefined>, codes: readonly Code[]): string {
  return mended(texts, codes)
    .map((pieces) =>
      pieces
        .map((piece) =>
          piece.type === "text" ? piece.text : piece.type === "standalone" ? piece.code.raw : "",
        )
        .join(""),
    )
    .join(" ");
}

function labelEdit(source: string, { stretch: [start, end] }: Place, text: string): Edit {
  const name = source.slice(start, end).split(/[\s=]/u)[0] ?? "";
  return { start, end, text: () => `${name}="${escaped(text).replaceAll('"', "&quot;")}"` };
}

type Spelling = {
  readonly spans: readonly Span[];
  readonly isSpaced: boolean;
  readonly lineBreak: string;
  /** Stretches of other paragraphs' text: markup that holds any comes back even when it was lost. */
  readonly inside: readonly Stretch[];
};

/** Markup is cut from the source, so that what is edited inside it comes along. */
function spelled(
  pieces: readonly Mended[],
  { spans, isSpaced, inside, lineBreak }: Spelling,
  cut: Cut,
): string {
  const used = new Set(pieces.map((piece) => (piece.type === "text" ? 0 : piece.code.id)));
  const lost = spans.filter((span, at) => !used.has(at + 1) && holdsText(span, inside));
  const text = (written: string) =>
    isSpaced ? escaped(written) : escaped(written).replace(/\n/gu, lineBreak);
  return [...pieces.map(one), ...lost.map((span) => cut(...span.open))].join("");

  function one(piece: Mended): string {
    if (piece.type === "text") return text(piece.text);
    const span = spans[piece.code.id - 1];
    const stretch = piece.type === "close" ? span?.close : span?.open;
    if (stretch === undefined) return "";
    return stretch[0] < 0 ? piece.code.raw : cut(...stretch);
  }
}

function holdsText({ open, close }: Span, inside: readonly Stretch[]): boolean {
  return close === undefined && inside.some(([start, end]) => start >= open[0] && end <= open[1]);
}

/** Elements of which there may be two where there was one. */
const CLONED = /^(?:p|h[1-6]|li|dt|dd|blockquote|div|section|article)$/u;

/** A cloned element between two texts in place of one, or a line break where there can be no clone. */
function betweenTwo(
  source: string,
  { holder, wrappers, nodes }: Run,
  { lineBreak, set }: { readonly lineBreak: string; readonly set: Record<string, string> },
): string {
  if (isPlain({ holder })) return " ";
  if (
    !holder?.sourceCodeLocation ||
    !CLONED.test(holder.tagName) ||
    !isFirst(holder, wrappers, nodes[0])
  )
    return lineBreak;
  const close = wrappers.toReversed().map((wrapper) => `</${wrapper.tagName}>`);
  const open = wrappers.map((wrapper) => startTag(source, wrapper, { id: undefined }));
  const tag =
    source.slice(holder.sourceCodeLocation.startOffset + 1).match(/^[^\s/>]+/u)?.[0] ??
    holder.tagName;
  return `${close.join("")}</${tag}>\n${startTag(source, holder, { id: undefined, ...set })}${open.join("")}`;
}

function isFirst(holder: Element, wrappers: readonly Element[], first: unknown): boolean {
  const content = childrenOf(holder).find(
    (child) => child.nodeName !== "#text" || /\S/u.test((child as { value?: string }).value ?? ""),
  );
  return content === (wrappers[0] ?? first);
}

const REMOVED = /^(?:p|h[1-6]|li|dt|dd|blockquote|figcaption|caption|option)$/u;

/** An element goes when it held nothing else; in any other place only the text goes. */
function leftOut(source: string, place: Place, inside: readonly Stretch[]): Edit {
  const [start, end] = place.stretch;
  const kept = place.spans.filter((span) => holdsText(span, inside));
  const emptied = { start, end, text: (cut: Cut) => kept.map(({ open }) => cut(...open)).join("") };
  if (kept.length > 0) return emptied;
  const run = "run" in place ? place.run : undefined;
  const location = run?.holder?.sourceCodeLocation;
  if (!run || !location?.endTag || !run.holder || !REMOVED.test(run.holder.tagName)) return emptied;
  if (!holdsOnly(run.holder, run.wrappers[0] ?? run.nodes[0], run.wrappers[0] ?? run.nodes.at(-1)))
    return emptied;
  const behind = /^[ \t]*(?:\r\n|\r|\n)?/u.exec(source.slice(location.endOffset))?.[0].length ?? 0;
  const before = /(?:^|[\r\n])[ \t]*$/u.test(
    source.slice(Math.max(0, location.startOffset - 200), location.startOffset),
  );
  return {
    start: location.startOffset,
    end: location.endOffset + (before ? behind : 0),
    text: () => "",
  };
}

function holdsOnly(holder: Element, first: Node | undefined, last: Node | undefined): boolean {
  const children = childrenOf(holder);
  const [from, to] = [first, last].map((node) => (node ? children.indexOf(node) : -1));
  return !children.some((child, at) => isElement(child) && (at < (from ?? 0) || at > (to ?? 0)));
}

/** `lang` and `dir` of the whole page, or of each translated block where there is no page. */
function tagEdits(
  { source, places, root }: Page,
  renderings: readonly Rendering[],
  language: Record<string, string>,
): Edit[] {
  const holders = new Set(
    places.flatMap((place, at) =>
      "run" in place && place.run.holder && (renderings[at]?.length ?? 0) > 0
        ? [place.run.holder]
        : [],
    ),
  );
  const changed = [...holders]
    .filter((holder) => holder !== root)
    .map((holder) => {
      const own = holder.attrs
        .filter(({ name }) => name in language)
        .map(({ name }) => [name, language[name]] as const);
      return {
        element: holder,
        set: root || holder.tagName === "title" ? Object.fromEntries(own) : language,
      };
    });
  const all = root ? [{ element: root, set: language }, ...changed] : changed;
  return all.flatMap(({ element, set }): Edit[] => {
    const tag = element.sourceCodeLocation?.startTag;
    if (!tag || Object.keys(set).length === 0) return [];
    return [
      { start: tag.startOffset, end: tag.endOffset, text: () => startTag(source, element, set) },
    ];
  });
}
