import { isSpaceless } from "../languages/script";
import type { Check, Example, Facing, Fault, Side } from "./check";
import { dangersIn } from "./dangers-in";
import type { Text } from "./text";
import { ANGLE, BRACKET } from "./traits";

/** HTML and XML tags of a string are kept, closed, and bring in nothing that could run. */
export const markup = {
  id: "markup",
  severity: "error",
  needs: { either: ANGLE | BRACKET },

  find(facing) {
    const { source, target } = facing;
    const unsafe = broughtIn(source, target);
    if (unsafe.length > 0) return unsafe;
    if (WORD.test(source.text) && WORD.test(target.text)) return [];
    const asked = tagsIn(source.text);
    const had = tagsIn(target.text);
    if (asked.length + had.length === 0) return [];
    const quoted = had.filter(
      ({ text }) => QUOTED_VALUE.test(text) && !asked.some((one) => QUOTED_VALUE.test(one.text)),
    );
    const missing = without(asked, had).map((one) => fault("source", one, "missing"));
    const added = without(had, asked).map((one) => fault("target", one, "added"));
    const faults = [...quoted.map((one) => fault("target", one, "quoted")), ...missing, ...added];
    if (faults.length > 0) return faults;
    return [...nesting(asked, had), ...attributes(asked, had), ...spacing(facing, asked, had)];
  },
} as const satisfies Check;

/** `<None>` and nothing else: a word in angle brackets. */
const WORD = /^\s{0,9}<\p{Lu}[\p{Ll} ]{2,40}>\s{0,9}$/u;

/** What could run where the text is shown, and the source does not do; one fault for each tag. */
function broughtIn(source: Text, target: Text): Fault[] {
  if ((target.traits & (ANGLE | BRACKET)) === 0) return [];
  const found = dangersIn(target.text);
  if (found.length === 0) return [];
  const meant = new Set(dangersIn(source.text).map(({ does }) => does));
  const places = new Map(
    found
      .filter(({ does }) => !meant.has(does))
      .map(({ start, end }) => [start, { start, end }] as const),
  );
  return [...places.values()].map(({ start, end }) => {
    const tag = target.text.slice(start, end);
    return { side: "target", start, end, variant: "unsafe", values: { tag } };
  });
}

type Tag = { readonly text: string; readonly name: string; readonly start: number };

const TAG =
  /<(\/?[a-zA-Z_][\w:.-]{0,60})(?:\s(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^<>"']){0,2000})?\/?>/g;
const VOID = new Set(["br", "hr", "img", "input", "wbr", "area", "col", "source", "track"]);

/** A typographic quotation mark around the value of an attribute becomes part of the address. */
const QUOTED_VALUE = /=\s*["'](?:&quot;|[„“”«»])/;

function nesting(asked: readonly Tag[], had: readonly Tag[]): Fault[] {
  const open = unclosed(asked) === undefined ? unclosed(had) : undefined;
  return open === undefined ? [] : [fault("target", open, "unclosed")];
}

/** A tag has the attributes of the tags of its name in the source; what is in them may be another language's. */
function attributes(asked: readonly Tag[], had: readonly Tag[]): Fault[] {
  const kept = new Set(had.flatMap(namesIn));
  const lost = asked.find((tag) => namesIn(tag).some((name) => !kept.has(name)));
  return lost === undefined ? [] : [{ ...fault("source", lost, "attribute"), severity: "warning" }];
}

/** `img src`, `img alt`. */
function namesIn({ text, name }: Tag): string[] {
  return [...text.matchAll(ATTRIBUTE)].flatMap(([, attribute = ""]) =>
    OF_THE_LANGUAGE.test(attribute) ? [] : [`${name} ${attribute.toLowerCase()}`],
  );
}
const OF_THE_LANGUAGE = /^(?:xml[:-])?lang$|^dir$/i;
const ATTRIBUTE =
  /\s([a-zA-Z_:][\w:.-]{0,60})\s{0,20}=\s{0,20}(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^\s"'>]{1,2000})/g;

/** What stands beside a tag (a space, a letter, a mark, nothing) stands there in the translation too, if the tags are in the same order. */
function spacing({ source, target }: Facing, asked: readonly Tag[], had: readonly Tag[]): Fault[] {
  if (isSpaceless(target.language) || asked.some(({ name }, at) => had[at]?.name !== name))
    return [];
  const wrong = had.find((one, at) => {
    const [before, behind] = besides(target.text, one);
    const [askedBefore, askedBehind] = besides(source.text, asked[at] ?? one);
    return differ(before, askedBefore) || differ(behind, askedBehind);
  });
  return wrong === undefined ? [] : [{ ...fault("target", wrong, "spacing"), severity: "note" }];
}

/** The characters in front of a tag and behind it; empty at an end of the text. */
function besides(text: string, { start, text: tag }: Tag): [string, string] {
  return [text.charAt(start - 1), text.charAt(start + tag.length)];
}

/** Word order may take a tag to an end of the text: there it needs no space. */
function differ(one: string, other: string): boolean {
  return one !== "" && other !== "" && /\s/.test(one) !== /\s/.test(other);
}

function tagsIn(text: string): Tag[] {
  return [...text.matchAll(TAG)].map((match) => ({
    text: match[0],
    name: `${(match[1] ?? "").toLowerCase()}${match[0].endsWith("/>") ? "/" : ""}`,
    start: match.index,
  }));
}

function without(list: readonly Tag[], other: readonly Tag[]): Tag[] {
  const left = other.map(({ name }) => name);
  return list.filter(({ name }) => {
    const at = left.indexOf(name);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** The first tag that closes what is not open, or stays open. */
function unclosed(tags: readonly Tag[]): Tag | undefined {
  const open: Tag[] = [];
  for (const tag of tags) {
    if (tag.name.endsWith("/") || VOID.has(tag.name)) continue;
    if (!tag.name.startsWith("/")) open.push(tag);
    else if (open.pop()?.name !== tag.name.slice(1)) return tag;
  }
  return open[0];
}

function fault(side: Side, { text, start }: Tag, variant: string): Fault {
  return { side, start, end: start + text.length, variant, values: { tag: text } };
}

export const examples: readonly Example[] = [
  { source: "Press <b>Save</b>", target: "<b>محفوظ</b> دبائیں", to: "ur", finds: [] },
  { source: "Press <b>Save</b>", target: "<b>Sichern<b> drücken", finds: ["</b>", "<b>"] },
  { source: "<i>a <b>b</b></i>", target: "<i>a <b>b</i></b>", finds: ["</i>"] },
  {
    source: '<a href="#">a</a>',
    target: '<a href="#" onclick="x()">a</a>',
    finds: ['<a href="#" onclick="x()">'],
  },
  { source: "3 < 4 and 5 > 4", target: "۳ < ۴ و ۵ > ۴", to: "fa", finds: [] },
  {
    source: '<a href="#" title="Save">a</a>',
    target: '<a href="#">الف</a>',
    to: "fa",
    finds: ['<a href="#" title="Save">'],
  },
  {
    source: '<a href="#" title="Save">a</a>',
    target: "<a href='#' title='Sichern'>a</a>",
    finds: [],
  },
  { source: '<span lang="en">a</span>', target: "<span>الف</span>", to: "fa", finds: [] },
  { source: "<None>", target: "<Keine>", finds: [] },
  { source: "<None> of us", target: "<Keiner> von uns", finds: ["<None>", "<Keiner>"] },
  { source: "Line<br>break", target: "سطر<br>شکن", to: "fa", finds: [] },
  {
    source: '<a href="#">Open</a>',
    target: '<a href="javascript:go()">Öffnen</a>',
    finds: ['<a href="javascript:go()">'],
  },
  {
    source: '<a href="#">Open</a>',
    target: '<a href="jAva\tscript:go()">Öffnen</a>',
    finds: ['<a href="jAva\tscript:go()">'],
  },
  {
    source: '<a href="#">Open</a>',
    target: '<a href="&#106;avascript&colon;go()">Öffnen</a>',
    finds: ['<a href="&#106;avascript&colon;go()">'],
  },
  {
    source: '<a href="#">Open</a>',
    target: '<a href=" data:text/html,x">Öffnen</a>',
    finds: ['<a href=" data:text/html,x">'],
  },
  {
    source: '<a href="#">Open</a>',
    target: "<a href=vbscript:go>Öffnen</a>",
    finds: ["<a href=vbscript:go>"],
  },
  {
    source: '<a href="#">Open</a>',
    target: "<a/onmouseover=go()>Öffnen</a>",
    finds: ["<a/onmouseover=go()>"],
  },
  { source: "Open", target: "<img src=x onerror=go() ", finds: ["<img src=x onerror=go() "] },
  { source: "Open", target: "<svg/onload=go()>", finds: ["<svg/onload=go()>"] },
  { source: "Open", target: "<iframe src=//a.example>", finds: ["<iframe src=//a.example>"] },
  {
    source: "Open",
    target: '<b style="width:expression(go())">',
    finds: ['<b style="width:expression(go())">'],
  },
  { source: "Open", target: "<form action=//a.example>", finds: ["<form action=//a.example>"] },
  {
    source: "[Open](#) it",
    target: "[باز کردن](javascript:go()) آن",
    to: "fa",
    finds: ["](javascript:go"],
  },
  {
    source: '<a href="javascript:void(0)" title="Open">a</a>',
    target: '<a href="javascript:void(0)" title="کھولیں">الف</a>',
    to: "ur",
    finds: [],
  },
  { source: "See [1]: the <b>data</b>", target: "Siehe [1]: die <b>Daten</b>", finds: [] },
];
