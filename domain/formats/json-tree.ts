/** A value of a JSON text and where it stands. */
export type JsonNode = {
  readonly start: number;
  readonly end: number;
  /** A string, number, truth value or null; nothing for an object or an array. */
  readonly value?: unknown;
  /** Of an object; the elements of an array have no names. */
  readonly members: readonly JsonMember[];
};

export type JsonMember = { readonly name: string; readonly start: number; readonly node: JsonNode };

const DEEPEST = 200;
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/gu;

/** The tree of a JSON text; nothing where it is no JSON, or over 200 deep. */
export function jsonTree(text: string): JsonNode | undefined {
  if (!isJson(text)) return undefined;
  const root: Frame = { start: 0, members: [] };
  const open: Frame[] = [root];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    step(token, index, open);
    if (open.length > DEEPEST) return undefined;
  }
  return root.members[0]?.node;
}

function step(token: string, index: number, open: Frame[]): void {
  const frame = open.at(-1);
  if (token === "{" || token === "[") {
    open.push({ start: index, members: [], isArray: token === "[" });
  } else if (token === "}" || token === "]") close(open, index + 1);
  else if (token !== "," && token !== ":" && frame) scalar(token, index, frame);
}

type Frame = {
  readonly start: number;
  readonly members: JsonMember[];
  readonly isArray?: boolean;
  /** The member whose value comes next. */
  named?: { readonly name: string; readonly start: number } | undefined;
};

function scalar(token: string, start: number, frame: Frame): void {
  const value: unknown = JSON.parse(token);
  if (frame.isArray === false && frame.named === undefined)
    frame.named = { name: String(value), start };
  else add(frame, { start, end: start + token.length, value, members: [] });
}

function close(open: Frame[], end: number): void {
  const frame = open.pop();
  const holder = open.at(-1);
  if (frame && holder) add(holder, { start: frame.start, end, members: frame.members });
}

function add(frame: Frame, node: JsonNode): void {
  const { name, start } = frame.named ?? { name: "", start: node.start };
  frame.members.push({ name, start, node });
  frame.named = undefined;
}

/** The member of an object by its name, the last where there are several. */
export function memberNamed(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.members.findLast((member) => member.name === name)?.node;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
