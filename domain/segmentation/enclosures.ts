/** From the opening mark of a quotation or bracket to behind its closing mark, UTF-16. */
export type Enclosure = { readonly start: number; readonly end: number };

/**
 * The quotations and brackets of a paragraph that close again, and not too far away: inside them
 * no sentence ends. A long quotation is prose of its own and is cut like any other.
 */
export function enclosuresIn(text: string): Enclosure[] {
  if (!MAYBE.test(text)) return [];
  return [...straight(text), ...paired(text), ...single(text), ...apart(text)].filter(
    ({ start, end }) => end - start <= LONGEST,
  );
}

/** In UTF-16 units: some four lines of a book. */
const LONGEST = 500;
const MAYBE = /["“”„«»()[\]‘'`]/;

/** Marks that open and close alike; two apostrophes and two accents stand for one on old machines. */
function straight(text: string): Enclosure[] {
  return [/(?<!\d)"/g, /''|``/g].flatMap((mark) => {
    const marks = [...text.matchAll(mark)];
    if (marks.length % 2 !== 0) return [];
    const found: Enclosure[] = [];
    for (let at = 0; at + 1 < marks.length; at += 2) {
      const [open, close] = [marks[at], marks[at + 1]];
      if (open && close) found.push({ start: open.index, end: close.index + close[0].length });
    }
    return found;
  });
}

const CLOSES: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  "»": "«",
  "”": "“",
  "(": ")",
  "[": "]",
};

/** The innermost of each kind is enough to know, so one open mark of each kind is kept. */
function paired(text: string): Enclosure[] {
  const open = new Map<string, number>();
  const found: Enclosure[] = [];
  for (const { 0: mark, index } of text.matchAll(/[“”„«»()[\]]/g)) {
    const opened = [...open].find(([opening]) => CLOSES[opening]?.includes(mark));
    if (opened === undefined) {
      if (CLOSES[mark] !== undefined) open.set(mark, index);
      continue;
    }
    found.push({ start: opened[1], end: index + 1 });
    open.delete(opened[0]);
  }
  return found;
}

/**
 * ‘ and ' also stand for an apostrophe: one opens in front of a capital, or of any word behind a comma
 * or colon, and closes behind a mark.
 */
function single(text: string): Enclosure[] {
  return [
    ...text.matchAll(
      /(?:(?<=^|[\s(])[‘'`](?=\p{Lu})|(?<=[,:—]\s)[‘'`](?=\p{Ll}))[^‘`\n]{1,480}?(?:[.!?,…][’'](?=[\s).,]|$)|[’'](?=[,;:])|’(?=\s\())/gu,
    ),
  ].map(({ 0: quoted, index }) => ({
    start: index,
    end: index + quoted.length,
  }));
}

/** Texts whose words a program has set apart: ' opens between spaces before a word, and closes at the next, or behind a mark. */
function apart(text: string): Enclosure[] {
  const marks = [...text.matchAll(/(?<=^|\s)'(?=\s)/g)].map(({ index }) => index);
  const found: Enclosure[] = [];
  let behind = 0;
  for (const [at, start] of marks.entries()) {
    if (start < behind || !/^'\s[\p{L}\p{N}.]/u.test(text.slice(start, start + 4))) continue;
    const end = marks[at + 1] ?? closingBehind(text, start);
    if (end === -1) continue;
    found.push({ start, end: end + 1 });
    behind = end + 1;
  }
  return found;
}

function closingBehind(text: string, start: number): number {
  const found = text.slice(start, start + LONGEST).search(/(?<=[.!?,…])'(?=\s|$)/);
  return found === -1 ? -1 : start + found;
}
