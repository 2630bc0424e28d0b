import { coder } from "../../codes/coder";
import { attributed } from "../attribution";
import type { Attribution, Problem, Unreadable } from "../format";
import type { Parsed } from "../text-format";
import { type Page, type Place, pageEdits } from "./edits";
import { attribute, childrenOf, type Element, isElement, isText, type Parent } from "./nodes";
import { isWhereItSeems, type Label, type Run, textIn } from "./runs";
import { stretchOf, textOf } from "./text";

/** The paragraphs of a parsed page, and the edits that put a translation in their place. */
export function parsedPage(
  source: string,
  document: Parent,
  { isXml = false } = {},
): Parsed | Unreadable {
  const { runs, labels, isTooDeep } = textIn(document, source);
  if (isTooDeep) return { unreadable: "too-large" };
  return parsed({ source, document, isXml }, { runs, labels });
}

type Opened = { readonly source: string; readonly document: Parent; readonly isXml: boolean };

function parsed(
  { source, document, isXml }: Opened,
  found: { runs: Run[]; labels: Label[] },
): Parsed {
  const problems: Problem[] = [];
  const all = [
    ...found.runs.flatMap((run) => runPlace(source, run, problems)),
    ...found.labels.flatMap((label) => labelPlace(label)),
  ];
  const inOrder = all.toSorted((one, two) => one.stretch[0] - two.stretch[0]);
  const { known, title, language } = saidIn(document);
  const { paragraphs, attribution } = attributed(
    inOrder.map(({ paragraph }) => paragraph),
    known,
  );
  const root = rootOf(document);
  const places = inOrder.map((place, at) => ({
    ...place,
    paragraph: paragraphs[at] ?? place.paragraph,
  }));
  const page: Page = { source, places, root, isXml, end: endOfBody(document, source) };
  return {
    paragraphs,
    attribution: { ...(title ? { title } : {}), ...attribution },
    ...(language ? { language } : {}),
    problems,
    edits: (writing) => pageEdits(page, writing),
  };
}

function runPlace(source: string, run: Run, problems: Problem[]): Place[] {
  const codes = coder();
  const { text, spans } = textOf(source, run, codes);
  if (!isWhereItSeems(run.nodes, source) || codes.full) {
    const line =
      run.nodes[0]?.sourceCodeLocation?.startLine ?? run.holder?.sourceCodeLocation?.startLine ?? 1;
    problems.push({ kind: "malformed", place: `${line}:1`, quote: text.slice(0, 200) });
    return [];
  }
  const { kind, level, key } = run;
  const paragraph = {
    kind,
    text,
    codes: codes.codes,
    ...(level ? { level } : {}),
    ...(key ? { key } : {}),
  };
  return [{ paragraph, spans, run, stretch: stretchOf(source, run) }];
}

function labelPlace(label: Label): Place[] {
  const location = label.element.sourceCodeLocation?.attrs?.[label.name];
  if (!location) return [];
  const codes = coder();
  const text = codes.text(attribute(label.element, label.name) ?? "");
  const key =
    label.element.tagName === "meta"
      ? `meta ${nameOf(label.element)}`
      : `${label.element.tagName} ${label.name}`;
  return [
    {
      paragraph: { kind: "string", key, text, codes: codes.codes },
      spans: [],
      label,
      stretch: [location.startOffset, location.endOffset],
    },
  ];
}

/** Where the body of a page ends, or the file where it does not say so. */
function endOfBody(document: Parent, source: string): number {
  const root = childrenOf(document).find(isElement);
  const body =
    root &&
    childrenOf(root)
      .filter(isElement)
      .find(({ tagName }) => tagName === "body");
  return body?.sourceCodeLocation?.endTag?.startOffset ?? source.length;
}

/** The `html` element, if the file writes it. */
function rootOf(document: Parent): Element | undefined {
  const root = childrenOf(document).find(isElement);
  return root?.sourceCodeLocation?.startTag ? root : undefined;
}

const METAS: Record<string, keyof Attribution> = {
  author: "author",
  "article:author": "author",
  "og:site_name": "publication",
  publication: "publication",
  "og:url": "address",
  date: "date",
  "article:published_time": "date",
};

type Said = { readonly known: Attribution; readonly title: string; readonly language?: string };

/** What the head of a page says about its text. */
function saidIn(document: Parent): Said {
  const root = childrenOf(document).find(isElement);
  const head = root && childrenOf(root).find((node) => node.nodeName === "head");
  const elements = head ? childrenOf(head).filter(isElement) : [];
  const known: { -readonly [field in keyof Attribution]: string } = {};
  for (const element of elements) {
    const [field, value] = fieldIn(element) ?? [];
    if (field && value) known[field] ??= value;
  }
  const title = elements.find(({ tagName }) => tagName === "title");
  const language = root && attribute(root, "lang");
  return { known, title: title ? textInside(title) : "", ...(language ? { language } : {}) };
}

function fieldIn(element: Element): [keyof Attribution, string | undefined] | undefined {
  if (element.tagName === "link" && attribute(element, "rel") === "canonical")
    return ["address", attribute(element, "href")];
  const field = METAS[nameOf(element)];
  return field && [field, attribute(element, "content")?.trim()];
}

function nameOf(meta: Element): string {
  return attribute(meta, "name") ?? attribute(meta, "property") ?? "";
}

function textInside(element: Element): string {
  return childrenOf(element)
    .map((node) => (isText(node) ? node.value : ""))
    .join("")
    .trim();
}
