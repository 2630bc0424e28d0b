import type { Decoded } from "../decoded";
import { edited } from "../edited";
import { decoded } from "../encoding";
import type { Unreadable } from "../format";
import type { Edit } from "../splice";
import type { Prefixes } from "../xml/names";
import { readXml } from "../xml/read-xml";
import type { XmlElement } from "../xml/tree";
import { unzipped, type Zip } from "./read-zip";

/** One XML file of an archive, read. */
export type XmlPart = {
  readonly name: string;
  readonly file: Decoded;
  readonly root: XmlElement;
};

export function openPart(zip: Zip, name: string, prefixes: Prefixes = {}): XmlPart | Unreadable {
  const bytes = unzipped(zip, name);
  if (!bytes) return { unreadable: "broken", place: name };
  const file = decoded(bytes);
  const root = readXml(file.text, prefixes);
  if ("unreadable" in root) return { ...root, place: `${name} ${root.place ?? ""}`.trim() };
  return { name, file, root };
}

/** A file without which the text can still be read. */
export function optionalPart(
  zip: Zip,
  name: string | undefined,
  prefixes: Prefixes = {},
): XmlPart | undefined {
  const part = name === undefined ? undefined : openPart(zip, name, prefixes);
  return part && !("unreadable" in part) ? part : undefined;
}

/** The bytes of a part with these edits, in its own encoding where that has all its characters. */
export function editedPart({ file }: Pick<XmlPart, "file">, edits: readonly Edit[]): Uint8Array {
  return edited(file, edits);
}
