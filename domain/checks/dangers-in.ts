/** A piece of markup that runs or fetches something, and what it does, as it is told apart from others. */
export type Danger = { readonly start: number; readonly end: number; readonly does: string };

/**
 * What in a text could run a script or load a stranger's page where it is shown as HTML or Markdown:
 * elements, handlers of events, and addresses that are programs, however they are written (entities,
 * control characters, a slash for a space, a tag that never closes; see the OWASP list of filter
 * evasions). A browser forgives all of these.
 */
export function dangersIn(text: string): Danger[] {
  return [...tagDangers(text), ...linkDangers(text)];
}

/** To the end of the tag, quotation marks heeded; or, where it has none, to the next one. */
const TAG =
  /<\/?[a-z](?:"[^"<>]{0,2000}"|'[^'<>]{0,2000}'|[^"'<>]){0,2000}>|<\/?[a-z][^<]{0,4000}/gi;

function tagDangers(text: string): Danger[] {
  const found: Danger[] = [];
  for (const { 0: tag, index: start } of text.matchAll(TAG)) {
    const end = start + tag.length;
    for (const does of deedsOf(tag)) found.push({ start, end, does });
  }
  return found;
}

/** Elements that run, embed, redirect, restyle or ask for words of the reader. */
const ELEMENT =
  /^<\/?(script|iframe|frame|frameset|object|embed|applet|portal|base|meta|link|form|style|svg|math|template|noscript|xml|xss)(?![\w-])/i;
const HANDLER = /[\s/"']on[a-z]{2,30}\s*=\s*("[^"]*"|'[^']*'|[^\s>]*)/gi;
const ADDRESSED =
  /[\s/"'](?:href|xlink:href|src|srcset|action|formaction|poster|background|cite|data|longdesc|ping|manifest)\s*=\s*["']?data:[^\s>"']*/gi;
const PROGRAM = /(?:=|,|url\()["']?(?:javascript|vbscript|livescript|mocha):[^\s>"']*/gi;
const SOURCE_DOCUMENT = /[\s/"']srcdoc\s*=/i;
const STYLED = /(?:expression\(|-moz-binding|behavior:|@import)/i;

function deedsOf(tag: string): string[] {
  const plain = decoded(tag);
  // Browsers leave white space and controls inside the name of a scheme out.
  const tight = plain.replace(/[\s\p{Cc}]+/gu, "");
  const element = ELEMENT.exec(tag)?.[1];
  return [
    ...(element === undefined ? [] : [element.toLowerCase()]),
    ...(plain.match(HANDLER) ?? []).map((found) => found.slice(1)),
    ...(loose(plain).match(ADDRESSED) ?? []).map((found) => found.slice(1)),
    ...(tight.match(PROGRAM) ?? []),
    ...(SOURCE_DOCUMENT.test(plain) ? ["srcdoc"] : []),
    ...(/\sstyle\s*=/i.test(plain) && STYLED.test(tight) ? ["style"] : []),
  ];
}

/** White space and controls at the head of a value do not count. */
function loose(tag: string): string {
  return tag.replace(/(=\s*["']?)[\s\p{Cc}]+/gu, "$1");
}

const ENTITY = /&#x([0-9a-f]{1,6});?|&#(\d{1,7});?|&(colon|tab|newline|lpar|rpar|sol|equals);/gi;
const NAMED: Readonly<Record<string, string>> = {
  ...{ colon: ":", tab: "\t", newline: "\n", lpar: "(", rpar: ")", sol: "/", equals: "=" },
};

function decoded(tag: string): string {
  if (!tag.includes("&")) return tag;
  return tag.replace(ENTITY, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : whole;
  });
}

/** `[here](javascript:…)`, `[here]: data:…`, `<javascript:…>` */
const LINK = /\](?:\(|:)\s{0,20}<?([^\s()<>]{1,2000})|<([a-z]{4,12}:[^\s<>]{1,2000})>/gi;

function linkDangers(text: string): Danger[] {
  if (!text.includes("](") && !text.includes("]:") && !text.includes(":")) return [];
  return [...text.matchAll(LINK)].flatMap(({ 0: link, 1: inside, 2: bare, index: start }) => {
    const address = decoded(inside ?? bare ?? "").replace(/[\s\p{Cc}]+/gu, "");
    return /^(?:javascript|vbscript|livescript|data):/i.test(address)
      ? [{ start, end: start + link.length, does: address }]
      : [];
  });
}
