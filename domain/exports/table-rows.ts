import { plain } from "../codes/code";
import { contentOf } from "../formats/docx/items";
import { openPackage } from "../formats/docx/package";
import { codedText } from "../formats/docx/text";
import type { Limits, Unreadable } from "../formats/format";
import type { XmlElement } from "../formats/xml/tree";
import { elementsOf, named } from "../formats/xml/xml-text";
import { type Mark, markIn } from "./mark";

/** What an outside translator wrote into one row. Codes stand as `<1>…</1>` and `<2/>`. */
export type TableRow = {
  readonly number: number;
  /** The passage, when the program it was edited with kept the bookmarks. */
  readonly mark?: Mark;
  readonly source: string;
  /** Paragraphs are kept apart by a blank line. */
  readonly text: string;
};

/**
 * The rows of a table that `docx-table` wrote, whatever program has had it since; none when the
 * document is another one. Tracked changes are read as accepted.
 */
export function tableRows(file: Uint8Array, limits: Limits): TableRow[] | Unreadable {
  const open = openPackage(file, limits);
  if ("unreadable" in open) return open;
  const [main] = open.parts;
  if (!main) return [];
  const source = main.file.text;
  const rows = Array.from(named(main.root, "w:tr")).flatMap((row) => rowOf(source, row));
  return rows.length > limits.paragraphs ? { unreadable: "too-many-paragraphs" } : rows;
}

function rowOf(source: string, row: XmlElement): TableRow[] {
  const [first, from, to, status] = cellsOf(row);
  if (!first || !from || !to || !status) return [];
  const number = /^\d{1,6}$/u.exec(textOf(source, first).trim())?.[0];
  if (number === undefined) return [];
  const marks = Array.from(
    named(first, "w:bookmarkStart"),
    ({ attributes }) => markIn(attributes["w:name"] ?? "") ?? [],
  );
  const [mark] = marks.flat();
  return [
    {
      number: Number(number),
      ...(mark ? { mark } : {}),
      source: textOf(source, from),
      text: textOf(source, to),
    },
  ];
}

/** Some programs put a control around a cell. */
function cellsOf(row: XmlElement): XmlElement[] {
  return elementsOf(row).flatMap((child) =>
    child.name === "w:tc" ? [child] : child.name.startsWith("w:sdt") ? cellsOf(child) : [],
  );
}

function textOf(source: string, cell: XmlElement): string {
  const texts = Array.from(named(cell, "w:p"), (paragraph) =>
    plain(codedText(source, contentOf(source, paragraph)).text),
  );
  return texts.filter((text) => text.trim() !== "").join("\n\n");
}
