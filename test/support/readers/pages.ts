import { Parser } from "htmlparser2";
import { load } from "js-yaml";
import { marked } from "marked";
import { stringsOf } from "./strings-of";

/** A page in the encoding it names: its text, and every attribute, since labels stand there. */
export function htmlTexts(file: Uint8Array): string[] {
  const [, label = "utf-8"] = /charset="?([\w-]+)/u.exec(new TextDecoder().decode(file)) ?? [];
  return pageTexts(new TextDecoder(label).decode(file));
}

export function pageTexts(page: string): string[] {
  const labels: string[] = [];
  let text = "";
  const parser = new Parser({
    ontext: (piece) => {
      text += piece;
    },
    onattribute: (_, value) => labels.push(value),
  });
  parser.end(page);
  return [text, ...labels];
}

/** Markdown as marked turns it into a page; what stands before it is YAML. */
export function mdTexts(file: Uint8Array): string[] {
  const text = new TextDecoder().decode(file);
  const [front = "", inner = ""] = /^---\r?\n(.*?)^---\r?\n/msu.exec(text) ?? [];
  const page = marked.parse(text.slice(front.length), { async: false });
  return [...stringsOf(load(inner || "{}")), ...pageTexts(page)];
}
