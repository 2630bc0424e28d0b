import { count } from "../count";
import type { Unreadable } from "../format";
import type { Prefixes } from "./names";
import { quickXml } from "./quick-xml";
import type { XmlElement } from "./tree";
import { type Entities, wholeXml } from "./whole-xml";

/** Start and end tags of a part: a document at the limit of paragraphs has half as many. */
const MOST_TAGS = 4_000_000;

/**
 * The tree of an XML text, with offsets into it. Entities of a document type are never expanded: a
 * file that declares any is refused. What is not well-formed is refused with its place.
 */
export function readXml(
  source: string,
  prefixes: Prefixes = {},
  entities?: Entities,
): XmlElement | Unreadable {
  if (count(source, "<") > MOST_TAGS) return { unreadable: "too-large" };
  return quickXml(source, prefixes) ?? wholeXml(source, prefixes, entities);
}
