import { decoded } from "../encoding";
import type { Limits, Problem, Unreadable } from "../format";
import { readXml } from "../xml/read-xml";
import { named } from "../xml/xml-text";
import type { TbxConcept } from "./concept";
import { conceptOf } from "./entry";

export type TbxReading = {
  readonly concepts: readonly TbxConcept[];
  readonly problems: readonly Problem[];
};

/**
 * A termbase of another program: TBX as ISO 30042:2008 (version 2, `martif`) and ISO 30042:2019
 * (version 3, `tbx`, in both its styles) write it, whatever the dialect.
 */
export function readTbx(file: Uint8Array, limits: Limits): TbxReading | Unreadable {
  if (file.length === 0) return { unreadable: "empty" };
  if (file.length > limits.bytes) return { unreadable: "too-large" };
  const { text, problems } = decoded(
    file,
    /^<\?xml[^>]*encoding=["']([\w-]+)/u.exec(head(file))?.[1],
  );
  const root = readXml(text, PREFIXES);
  if ("unreadable" in root) return root;
  if (root.name !== "martif" && root.name !== "tbx") return { unreadable: "wrong-format" };
  const entries = [...named(root, "conceptEntry"), ...named(root, "termEntry")];
  if (entries.length > limits.paragraphs) return { unreadable: "too-many-paragraphs" };
  const read = entries.map((entry, at) => conceptOf(entry, at + 1));
  return {
    concepts: read.map(({ concept }) => concept).filter(({ terms }) => terms.length > 0),
    problems: [...problems, ...read.flatMap((one) => one.problems)],
  };
}

const PREFIXES = { "urn:iso:std:iso:30042:ed-2": "" };

function head(file: Uint8Array): string {
  return new TextDecoder("windows-1252").decode(file.subarray(0, 2048));
}
