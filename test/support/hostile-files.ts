import { strToU8, unzipSync, zipSync } from "fflate";
import { fixture, fixturesOf } from "../domain/formats/fixtures";
import { repacked } from "../domain/formats/repacked";
import { MADE_UP } from "./made-up-files";

/** A file that means harm, or was made without care, and is refused whole. */
export type HostileFile = {
  readonly what: string;
  readonly ending: string;
  readonly bytes: () => Uint8Array;
};

const ENTITIES = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>';
const OUTSIDE = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>';
const nested = (open: string, inner: string, close: string, times = 20_000) =>
  open.repeat(times) + inner + close.repeat(times);

/** Made-up files by their ending, and where the text of a packed one stands. */
const XML = ["xlf", "tmx", "xml", "resx", "stringsdict"];
const PACKED = {
  docx: "word/document.xml",
  odt: "content.xml",
  epub: "c0.xhtml",
  xlsx: "xl/sheet1.xml",
} as const;
const packedEndings = Object.keys(PACKED) as (keyof typeof PACKED)[];

const made = (ending: string, count = 1, text = "Ropes hang.") =>
  MADE_UP[ending]?.(count, text) ?? new Uint8Array();
const changed = (ending: string, change: (text: string) => string) =>
  strToU8(change(new TextDecoder().decode(made(ending, 1, "&b;"))));
const withPart = (ending: keyof typeof PACKED, text: string) =>
  repacked(made(ending), { [PACKED[ending]]: text });

/** For each thing that can be wrong, a file of every format in which it can be. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...XML.flatMap((ending) => [
    { what: "entities in entities", ending, bytes: () => changed(ending, (xml) => ENTITIES + xml) },
    {
      what: "an entity from outside",
      ending,
      bytes: () => changed(ending, (xml) => OUTSIDE + xml),
    },
    {
      what: "elements too deep in each other",
      ending,
      bytes: () => changed(ending, (xml) => xml.replace("&b;", nested("<a>", "", "</a>"))),
    },
  ]),
  ...packedEndings.flatMap((ending) => [
    {
      what: "entities in entities",
      ending,
      bytes: () => withPart(ending, `${ENTITIES}<a>&b;</a>`),
    },
    {
      what: "an entity from outside",
      ending,
      bytes: () => withPart(ending, `${OUTSIDE}<a>&b;</a>`),
    },
    {
      what: "elements too deep in each other",
      ending,
      bytes: () => withPart(ending, nested("<a>", "", "</a>")),
    },
    {
      what: "a bomb that says how large it is",
      ending,
      bytes: () => zipSync({ ...unzipSync(made(ending)), "more.bin": new Uint8Array(60_000_000) }),
    },
    {
      what: "a bomb that says it is small",
      ending,
      bytes: () => saidToBeSmall(withPart(ending, `<a>${" ".repeat(60_000_000)}</a>`)),
    },
    {
      what: "a name that leads out of the archive",
      ending,
      bytes: () => repacked(made(ending), { "../../evil.sh": "x" }),
    },
    {
      what: "a name that begins at the root",
      ending,
      bytes: () => repacked(made(ending), { "/etc/evil": "x" }),
    },
    { what: "half of it", ending, bytes: () => made(ending).slice(0, made(ending).length >> 1) },
    { what: "another format inside", ending, bytes: () => strToU8("The ropes hang in the mill.") },
  ]),
  {
    what: "elements too deep in each other",
    ending: "html",
    bytes: () => strToU8(nested("<div>", "a", "</div>")),
  },
  ...["json", "arb", "xcstrings"].map((ending) => ({
    what: "objects too deep in each other",
    ending,
    bytes: () => strToU8(`{"a":${nested('{"a":', '"a"', "}", 100_000)}}`),
  })),
  {
    what: "lists too deep in each other",
    ending: "yml",
    bytes: () => strToU8(`a: ${nested("[", "a", "]")}`),
  },
  {
    what: "groups too deep in each other",
    ending: "rtf",
    bytes: () => strToU8(`{\\rtf1 ${nested("{", "", "}", 200_000)}}`),
  },
  ...["txt", "md", "html", "json", "pdf"].map((ending) => ({
    what: "a million tiny paragraphs",
    ending,
    bytes: () => made(ending, 1_000_000, "a"),
  })),
  // Of a page, what stands close together is one paragraph, however often it begins anew.
  ...Object.keys(MADE_UP)
    .filter((ending) => ending !== "pdf")
    .map((ending) => ({
      what: "more paragraphs than there may be",
      ending,
      bytes: () => made(ending, 60_000, "a"),
    })),
  ...["docx", "pdf", "txt", "json", "srt"].map((ending) => ({
    what: "a picture",
    ending,
    bytes: () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...new Uint8Array(100)),
  })),
  ...["txt", "html", "csv", "xlf", "po"].map((ending) => ({
    what: "a Word file",
    ending,
    bytes: () => fixture("docx", fixturesOf("docx")[0] ?? ""),
  })),
];

/** An archive whose directory says that everything in it unpacks to a hundred bytes. */
function saidToBeSmall(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset);
  for (let at = 0; at < file.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
  return file;
}
