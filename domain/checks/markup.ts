import type { Check, Fault, Side } from "./check";
import { ANGLE } from "./traits";

/** HTML and XML tags of a string are kept, closed, and bring in nothing that could run. */
export const markup = {
  id: "markup",
  severity: "error",
  needs: { either: ANGLE },

  find({ source, target, flags }) {
    const asked = tagsIn(source.text);
    const had = tagsIn(target.text);
    if (asked.length + had.length === 0) return [];
    const unsafe = had.filter(
      ({ text }) => UNSAFE.test(text) && !asked.some((one) => one.text === text),
    );
    if (unsafe.length > 0) return unsafe.map((one) => fault("target", one, "unsafe"));
    const missing = without(asked, had).map((one) => fault("source", one, "missing"));
    const added = without(had, asked).map((one) => fault("target", one, "added"));
    if (missing.length + added.length > 0) return [...missing, ...added];
    if (flags.has("ignore-nesting") || unclosed(asked) !== undefined) return [];
    const open = unclosed(had);
    return open === undefined ? [] : [fault("target", open, "unclosed")];
  },

  examples: [
    { source: "Press <b>Save</b>", target: "<b>محفوظ</b> دبائیں", to: "ur", finds: [] },
    { source: "Press <b>Save</b>", target: "<b>Sichern<b> drücken", finds: ["</b>", "<b>"] },
    { source: "<i>a <b>b</b></i>", target: "<i>a <b>b</i></b>", finds: ["</i>"] },
    {
      source: '<a href="#">a</a>',
      target: '<a href="#" onclick="x()">a</a>',
      finds: ['<a href="#" onclick="x()">'],
    },
    { source: "3 < 4 and 5 > 4", target: "۳ < ۴ و ۵ > ۴", to: "fa", finds: [] },
    { source: "Line<br>break", target: "سطر<br>شکن", to: "fa", finds: [] },
  ],
} as const satisfies Check;

type Tag = { readonly text: string; readonly name: string; readonly start: number };

const TAG = /<(\/?[a-zA-Z][\w:.-]{0,60})(?:\s[^<>]{0,2000})?\/?>/g;
const UNSAFE =
  /^<(?:\/?(?:script|iframe|object|embed|base|meta|link|form)\b|[^<>]*(?:\son[a-z]{2,20}\s*=|(?:href|src|action)\s*=\s*["']?\s*(?:javascript|vbscript|data):))/i;
const VOID = new Set(["br", "hr", "img", "input", "wbr", "area", "col", "source", "track"]);

function tagsIn(text: string): Tag[] {
  return [...text.matchAll(TAG)].map((match) => ({
    text: match[0],
    name: `${(match[1] ?? "").toLowerCase()}${match[0].endsWith("/>") ? "/" : ""}`,
    start: match.index,
  }));
}

function without(list: readonly Tag[], other: readonly Tag[]): Tag[] {
  const left = other.map(({ name }) => bare(name));
  return list.filter(({ name }) => {
    const at = left.indexOf(bare(name));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** `<br>` and `<br/>` are the same. */
function bare(name: string): string {
  return VOID.has(name.replace(/\/$/, "")) ? name.replace(/\/$/, "") : name;
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
