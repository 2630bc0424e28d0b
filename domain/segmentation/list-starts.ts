/** Where the items of a list that stands in one paragraph begin, in order: `1) … 2) …`, `a. … b. …`, `(i) … (ii) …`, `• … • …`. */
export function listStarts(text: string): number[] {
  const starts = [...bullets(text), ...counted(text)];
  return [...new Set(starts)].sort((one, other) => one - other);
}

function bullets(text: string): number[] {
  return [...text.matchAll(BULLET)].map(({ index }) => index + 1);
}

/** A list is believed that begins with the paragraph, or behind the end of a sentence, and counts up by one. */
function counted(text: string): number[] {
  if (!FIRST.test(text)) return [];
  const starts: number[] = [];
  let last: Item | undefined;
  for (const match of text.matchAll(MARKER)) {
    const item: Item = { marker: match[2] ?? "", at: match.index + (match[1]?.length ?? 0) };
    if (last !== undefined && follows(last.marker, item.marker)) starts.push(last.at, item.at);
    else if (!opens(item, text, starts.length > 0)) continue;
    last = item;
  }
  return starts.filter((start) => start > 0);
}

/** The first item begins with the text or a sentence, or where a list before it ends (`A.` there is an initial); in brackets it may be any item. */
function opens({ marker, at }: Item, text: string, isBehindList: boolean): boolean {
  const isFirst = marker === starting(marker);
  if (mayBegin(text, at)) return isFirst || /^\(?\p{Ll}\)/u.test(text.slice(at, at + 4));
  return isBehindList && /^[1a]$/.test(marker);
}

type Item = { readonly marker: string; readonly at: number };

const BULLET = /\s(?=[•‣▪◦⁃][\s\d]|\*\s\p{Lu})/gu;
const FIRST = /(?:^|\s)\(?(?:(?:1|[AI])(?:\.\)|[.)])|[a-z](?:\.\)|[.)]))\s/u;
const MARKER = /(^|\s)\(?(\d{1,2}|[a-zA-Z]|[ivx]{2,5})(?:\.\)|[.)])(?=\s)/gu;

/** What a list of this kind counts from. */
function starting(marker: string): string {
  if (/^\d/.test(marker)) return "1";
  if (/^i/.test(marker)) return "i";
  return marker === marker.toUpperCase() ? "A" : "a";
}

function mayBegin(text: string, at: number): boolean {
  return at === 0 || /(?:^|[.!?:]["”’)]?\s+)$/u.test(text.slice(Math.max(0, at - 4), at));
}

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

function follows(before: string, marker: string): boolean {
  const number = Number(before);
  if (!Number.isNaN(number)) return Number(marker) === number + 1;
  const roman = ROMAN.indexOf(before);
  if (roman !== -1 && ROMAN[roman + 1] === marker) return true;
  return (
    marker.length === 1 && before.length === 1 && marker.charCodeAt(0) === before.charCodeAt(0) + 1
  );
}
