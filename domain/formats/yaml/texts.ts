import { isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";

/** A text of a YAML file. Offsets take in its quotation marks, or the header of its block. */
export type YamlText = {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** Names of members and numbers of items, from the root. */
  readonly path: readonly string[];
  readonly style: string;
  /** Stands between brackets or braces, where commas end it. */
  readonly isInFlow: boolean;
  readonly comment: string;
  /** From its key to the end of its last line, in a mapping. */
  readonly member?: Span;
  /** The keys of the mapping it stands in. */
  readonly siblings: ReadonlySet<string>;
};

/** The only key at the top of a file. */
export type Root = { readonly name: string; readonly start: number; readonly end: number };

type Span = { readonly start: number; readonly end: number };

export type YamlTexts = {
  readonly texts: readonly YamlText[];
  /** Texts with a tag of some program, and keys that are no text: they stay as they are. */
  readonly untold: readonly Span[];
  readonly root?: Root;
  readonly isTooDeep: boolean;
};

type Where = {
  readonly path: readonly string[];
  readonly isInFlow: boolean;
  readonly comment: string;
  readonly member?: Span;
  readonly siblings: ReadonlySet<string>;
};

const DEEPEST = 100;

type Found = { readonly texts: YamlText[]; readonly untold: Span[]; isTooDeep: boolean };

/** Every text of a document in order. Numbers, truth values and what an alias repeats are none. */
export function textsIn(contents: unknown): YamlTexts {
  const found: Found = { texts: [], untold: [], isTooDeep: false };
  walk(contents, { path: [], isInFlow: false, comment: "", siblings: NONE }, found);
  const root = rootOf(contents);
  return { ...found, ...(root ? { root } : {}) };
}

function walk(node: unknown, where: Where, found: Found): void {
  if (where.path.length > DEEPEST) found.isTooDeep = true;
  else if (isMap(node)) for (const pair of node.items) member(pair, node, { where, found });
  else if (isSeq(node)) for (const at of node.items.keys()) item(at, node, { where, found });
  else if (isScalar(node)) scalar(node, where, found);
}

type Walk = { readonly where: Where; readonly found: Found };

function member(pair: Pair, map: YAMLMap, { where, found }: Walk): void {
  const name = nameOf(pair);
  if (name === undefined) {
    found.untold.push(spanOf(pair.key) ?? { start: 0, end: 0 });
    return;
  }
  const isInFlow = where.isInFlow || map.flow === true;
  const comment = said(pair === map.items[0] ? map : undefined, pair.key, pair.value);
  const path = [...where.path, name];
  const siblings = namesIn(map);
  walk(pair.value, { path, isInFlow, comment, siblings, ...memberOf(pair) }, found);
}

function item(at: number, sequence: YAMLSeq, { where, found }: Walk): void {
  const one = sequence.items[at];
  const isInFlow = where.isInFlow || sequence.flow === true;
  const comment = said(at === 0 ? sequence : undefined, one);
  walk(one, { path: [...where.path, String(at)], isInFlow, comment, siblings: NONE }, found);
}

function scalar(node: Scalar, where: Where, found: Found): void {
  const span = spanOf(node);
  if (typeof node.value !== "string" || node.value.trim() === "" || !span) return;
  const { type = "PLAIN", value, tag } = node;
  if (tag !== undefined && tag !== "tag:yaml.org,2002:str") found.untold.push(span);
  else if (type !== "PLAIN" || !isNoText(value))
    found.texts.push({ ...span, ...where, value, style: type });
}

/** Words that YAML 1.1, which Ruby reads, takes for truth values. */
export function isNoText(plain: string): boolean {
  return /^(?:y|yes|n|no|true|false|on|off|null|~)$/iu.test(plain);
}

function rootOf(contents: unknown): Root | undefined {
  if (!isMap(contents) || contents.items.length !== 1) return undefined;
  const [pair] = contents.items;
  const span = pair && spanOf(pair.key);
  const name = pair && nameOf(pair);
  return span && name !== undefined && isMap(pair.value) ? { ...span, name } : undefined;
}

const NONE: ReadonlySet<string> = new Set();
const known = new WeakMap<YAMLMap, ReadonlySet<string>>();

function namesIn(map: YAMLMap): ReadonlySet<string> {
  const names = known.get(map) ?? new Set(map.items.map((pair) => nameOf(pair) ?? ""));
  known.set(map, names);
  return names;
}

function nameOf({ key }: Pair): string | undefined {
  return isScalar(key) ? (key.source ?? String(key.value)) : undefined;
}

function spanOf(node: unknown): Span | undefined {
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined;
  return range ? { start: range[0], end: range[1] } : undefined;
}

function memberOf({ key, value }: Pair): Pick<YamlText, "member"> {
  const start = spanOf(key)?.start;
  const end = isScalar(value) ? value.range?.[2] : undefined;
  return start === undefined || end === undefined ? {} : { member: { start, end } };
}

/** What stands before these nodes, and behind those that are texts. */
function said(...nodes: readonly unknown[]): string {
  return nodes
    .flatMap((node) => {
      if (isScalar(node)) return [node.commentBefore, node.comment];
      return isMap(node) || isSeq(node) ? [node.commentBefore] : [];
    })
    .flatMap((comment) => (comment ?? "").split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
