import { plain } from "@/domain/codes/code";
import type { Passage } from "../passage";
import type { Work } from "../work";
import { askForSentences } from "./ask";
import type { Sentence } from "./sentences-of";

const AROUND = 30;
const HIGHLIGHT = "answering";
/** No wait that is seen, and typing is left alone meanwhile. */
const SETTLED_MS = 120;

type Links = Awaited<ReturnType<typeof askForSentences>>;

/** Marks the sentence that the caret stands in and those that answer it, on both sides of the passage in hand. */
export function followCaret(work: Work, signal: AbortSignal): void {
  if (signal.aborted || !("highlights" in CSS)) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const links = remembering();
  const follow = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void mark(work, links, signal), SETTLED_MS);
  };
  document.addEventListener("selectionchange", follow, { signal });
  signal.addEventListener("abort", () => {
    clearTimeout(waiting);
    CSS.highlights.delete(HIGHLIGHT);
  });
  follow();
}

async function mark(work: Work, links: Linking, signal: AbortSignal): Promise<void> {
  const place = placeOfCaret();
  const { passage } = work;
  if (place === undefined || passage === undefined || !mayHaveSeveral(place)) return unmark();
  const { source, target } = await sentencesAt(work, place);
  const side = place.isSource ? "source" : "target";
  const at = (place.isSource ? source : target).findIndex(({ range }) => holds(range, place));
  // A passage of one sentence on either side answers as a whole.
  if (at < 0 || source.length + target.length < 3) return unmark();
  const found = await links(work, passage, [source, target]);
  if (signal.aborted || !isHere(place)) return;
  const bead = found.find((each) => each[side].includes(at));
  if (bead === undefined) return unmark();
  const ranges = [
    ...bead.source.flatMap((sentence) => source[sentence]?.range ?? []),
    ...bead.target.flatMap((sentence) => target[sentence]?.range ?? []),
  ];
  CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
}

async function sentencesAt({ head }: Work, { source, target }: Place) {
  const { sentencesOf } = await import("./sentences-of");
  return {
    source: sentencesOf(source, head.document.sourceLanguage),
    target: sentencesOf(target, head.version.language),
  };
}

/** What cuts sentences is fetched for a passage that looks as if there were any to cut. */
function mayHaveSeveral({ source, target }: Place): boolean {
  return [source, target].some(({ textContent }) => INNER_END.test(textContent ?? ""));
}

const INNER_END = /[.!?…؟۔。！？।][^\p{L}\p{N}]{0,20}[\p{L}\p{N}]/u;

function unmark(): void {
  CSS.highlights.delete(HIGHLIGHT);
}

type Place = {
  readonly source: HTMLElement;
  readonly target: HTMLElement;
  readonly isSource: boolean;
  readonly node: Node;
  readonly offset: number;
};

/** Where the caret stands, if in a text of the passage in hand. */
function placeOfCaret(): Place | undefined {
  const { anchorNode: node, anchorOffset: offset = 0 } = document.getSelection() ?? {};
  const element = node instanceof Element ? node : node?.parentElement;
  const row = element?.closest("article[data-hand]");
  const source = row?.querySelector<HTMLElement>("[data-side=source]");
  const target = row?.querySelector<HTMLElement>("[data-side=target]");
  if (!node || !source || !target) return undefined;
  const isSource = source.contains(node);
  if (!isSource && !target.contains(node)) return undefined;
  return { source, target, isSource, node, offset };
}

function isHere({ node, offset }: Place): boolean {
  const selection = document.getSelection();
  return selection?.anchorNode === node && selection.anchorOffset === offset;
}

function holds(range: Range, { node, offset }: Place): boolean {
  return range.isPointInRange(node, Math.min(offset, lengthOf(node)));
}

const lengthOf = (node: Node) =>
  node instanceof CharacterData ? node.length : node.childNodes.length;

type Linking = (
  work: Work,
  passage: Passage,
  sides: readonly [readonly Sentence[], readonly Sentence[]],
) => Promise<Links>;

/** Asks once while the sentences stay the same. */
function remembering(): Linking {
  let last: { readonly key: string; readonly links: Promise<Links> } | undefined;
  return (work, { id }, [source, target]) => {
    const texts = (sentences: readonly Sentence[]) => sentences.map(({ text }) => text);
    const question = { source: texts(source), target: texts(target) };
    const key = JSON.stringify([id, question]);
    if (last?.key !== key) {
      last = { key, links: askForSentences({ ...question, examples: neighbours(work) }) };
    }
    return last.links;
  };
}

/** The passages around, as texts that answer each other. */
function neighbours({ passages, hand }: Work): [string, string][] {
  const { index } = hand.read();
  return Array.from({ length: 2 * AROUND + 1 }, (_, step) => passages.at(index - AROUND + step))
    .filter((each) => each !== undefined)
    .filter(({ text, paragraphs }) => text !== "" && paragraphs.length > 0)
    .map(({ text, paragraphs }) => [plain(paragraphs.map((p) => p.text).join(" ")), plain(text)]);
}
