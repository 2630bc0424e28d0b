import type { XmlElement } from "../xml/read-xml";

/** The first thing in a file that breaks the standard, with its element; nothing in a valid one. */
export function violationIn(root: XmlElement): string | undefined {
  return root.attributes.version ? undefined : "xliff: version";
}
