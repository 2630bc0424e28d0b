import { count } from "../count";
import { textFormat } from "../text-format";
import { parsedPage } from "./page";
import { pageTree } from "./page-tree";

/** Web pages and fragments of them. */
export const html = textFormat({
  id: "html",
  extensions: [".html", ".htm", ".xhtml"],
  mediaType: "text/html",
  hasNotes: true,
  declared: (head) => /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1],
  spelled: (character) => `&#${character.codePointAt(0)};`,
  parse: (source, limits) => {
    if (count(source, "<") > limits.paragraphs * TAGS) return { unreadable: "too-many-paragraphs" };
    return parsedPage(source, pageTree(source));
  },
});

/** More than these for each paragraph a page never has: it is refused before it is parsed. */
const TAGS = 20;
