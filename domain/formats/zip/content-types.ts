import type { Unreadable } from "../format";
import { elementsOf } from "../xml/xml-text";
import { openPart } from "./open-part";
import type { Zip } from "./read-zip";

type ContentType = { readonly name: string; readonly type: string };

/** What each part of an Office package is, as the package says (ECMA-376, part 2). */
export function contentTypes(zip: Zip): ContentType[] | Unreadable {
  if (!zip.entries.has("[Content_Types].xml")) return { unreadable: "wrong-format" };
  const part = openPart(zip, "[Content_Types].xml");
  if ("unreadable" in part) return part;
  return elementsOf(part.root)
    .filter(({ name }) => name === "Override")
    .map(({ attributes }) => ({
      name: (attributes.PartName ?? "").replace(/^\//u, ""),
      type: attributes.ContentType ?? "",
    }));
}
