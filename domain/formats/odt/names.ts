import type { Prefixes } from "../xml/names";

const ODF = "urn:oasis:names:tc:opendocument:xmlns:";

/** The prefixes every program writes, for the namespaces of OpenDocument 1.0 to 1.4. */
export const PREFIXES: Prefixes = {
  [`${ODF}office:1.0`]: "office",
  [`${ODF}style:1.0`]: "style",
  [`${ODF}text:1.0`]: "text",
  [`${ODF}table:1.0`]: "table",
  [`${ODF}drawing:1.0`]: "draw",
  [`${ODF}meta:1.0`]: "meta",
  [`${ODF}manifest:1.0`]: "manifest",
  [`${ODF}xsl-fo-compatible:1.0`]: "fo",
};

const names = (list: string) => new Set(list.split(" ").map((name) => `text:${name}`));

/** Around other content of a paragraph. */
export const PAIRS = names("span a meta meta-field ruby ruby-base");

/** Marks without text: no codes, they stay at the ends of their paragraph. */
export const ANCHORS = new Set([
  ...names("bookmark bookmark-start bookmark-end change change-start change-end"),
  ...names("reference-mark reference-mark-start reference-mark-end toc-mark toc-mark-start"),
  ...names("toc-mark-end alphabetical-index-mark alphabetical-index-mark-start"),
  ...names("alphabetical-index-mark-end user-index-mark sequence-decls"),
  ...["office:annotation", "office:annotation-end"],
]);

export const DROPPED = names("soft-page-break");
