/** Where the items of a list that stands in one paragraph begin: `1) … 2) …`, `a. … b. …`, `• … • …`. */
export function listStarts(text: string): number[] {
  return [...bullets(text), ...counted(text)];
}

function bullets(text: string): number[] {
  return [...text.matchAll(BULLET)].map(({ index }) => index + 1);
}

/** Only a list that begins with the paragraph and counts up by one is believed. */
function counted(text: string): number[] {
  if (!/^\s*[("]?(?:\d{1,2}|[a-zA-Z])[.)]/u.test(text)) return [];
  const starts: number[] = [];
  let before: string | undefined;
  for (const match of text.matchAll(MARKER)) {
    const marker = match[1] ?? "";
    if (before !== undefined && !follows(before, marker)) continue;
    if (before !== undefined) starts.push(match.index + 1);
    before = marker;
  }
  return starts;
}

const BULLET = /\s(?=[•‣▪◦⁃]\s)/gu;
const MARKER = /(?<=^|\s)(?:\s?)(\d{1,2}|[a-zA-Z])(?:\.\)|[.)])\s/gu;

function follows(before: string, marker: string): boolean {
  const number = Number(before);
  if (!Number.isNaN(number)) return Number(marker) === number + 1;
  return marker.length === 1 && marker.charCodeAt(0) === before.charCodeAt(0) + 1;
}
