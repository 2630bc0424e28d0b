import type { Unreadable } from "./format";

/** A string in a JSON file. Offsets take in the quotation marks. */
export type JsonString = {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** Names of members and numbers of elements, from the root. */
  readonly path: readonly string[];
  readonly holder: JsonHolder;
  /** Which member of its holder it is, from 0. */
  readonly member: number;
};

/** An object or array, with the stretches of all its members: `"name": value`, or `value`. */
export type JsonHolder = {
  readonly kind: "object" | "array";
  readonly members: { start: number; end: number }[];
  /** Of an object: what its members are called, whether each is a string, and one that counts. */
  readonly names: {
    readonly name: string;
    readonly isString: boolean;
    readonly isCounted: boolean;
  }[];
};

/** Every string value of a JSON text in order; refused where it is no JSON, over 200 deep, or has more than so many. */
export function jsonStrings(text: string, most: number): JsonString[] | Unreadable {
  if (!isJson(text)) return { unreadable: "broken" };
  const found: JsonString[] = [];
  const open: Frame[] = [];
  for (const token of text.matchAll(TOKEN)) {
    if (open.length > DEEPEST) return { unreadable: "broken" };
    if (found.length > most) return { unreadable: "too-many-paragraphs" };
    step(token[0], { start: token.index, end: token.index + token[0].length }, { open, found });
  }
  return found;
}

const DEEPEST = 200;
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/gu;

type Frame = JsonHolder & {
  name: string;
  /** Where the member at hand starts, −1 before it. */
  from: number;
  /** Whether a value comes next, and not a name. */
  valueNext: boolean;
};

type Span = { readonly start: number; readonly end: number };
type State = { readonly open: Frame[]; readonly found: JsonString[] };

function step(token: string, span: Span, state: State): void {
  const frame = state.open.at(-1);
  if (token === ":" && frame) frame.valueNext = true;
  else if (token === "{" || token === "[") {
    begin(frame, span);
    const kind = token === "{" ? "object" : "array";
    state.open.push({
      kind,
      members: [],
      names: [],
      name: "",
      from: -1,
      valueNext: kind === "array",
    });
  } else if (token === "}" || token === "]") {
    state.open.pop();
    finish(state.open.at(-1), span.end);
  } else if (token !== ",") value(token, span, state);
}

function value(token: string, span: Span, { open, found }: State): void {
  const frame = open.at(-1);
  begin(frame, span);
  if (frame && !frame.valueNext) {
    frame.name = JSON.parse(token) as string;
    return;
  }
  if (token.startsWith('"'))
    found.push({
      ...span,
      value: JSON.parse(token) as string,
      path: open.map(nameIn),
      holder: frame ?? { kind: "array", members: [], names: [] },
      member: frame?.members.length ?? 0,
    });
  finish(frame, span.end, token);
}

function nameIn({ kind, name, members }: Frame): string {
  return kind === "object" ? name : String(members.length);
}

function begin(frame: Frame | undefined, { start }: Span): void {
  if (frame && frame.from < 0) frame.from = start;
}

function finish(frame: Frame | undefined, end: number, token = ""): void {
  if (!frame) return;
  const { name, kind } = frame;
  const isString = token.startsWith('"');
  if (kind === "object") frame.names.push({ name, isString, isCounted: token.includes("count") });
  frame.members.push({ start: frame.from, end });
  frame.from = -1;
  frame.valueNext = frame.kind === "array";
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
