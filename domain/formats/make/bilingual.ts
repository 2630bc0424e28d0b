import type { ExportedVersion } from "../../exports/export";
import { tmx as tmxExport } from "../../exports/tmx";
import { xliff as xliffExport } from "../../exports/xliff";
import { quotedCell } from "../csv";
import { utf8 } from "../utf8";
import type { Maker, Making } from "./maker";
import { rowsOf } from "./rows";

const table =
  (separator: string): Maker =>
  (making) => {
    const quoted = (value: string) => quotedCell(value, separator);
    const rows = rowsOf(making).map(({ key, value, target, comment }) => [
      key,
      value,
      target,
      comment,
    ]);
    const all = [["key", "source", "target", "comment"], ...rows];
    return utf8(all.map((row) => `${row.map(quoted).join(separator)}\n`).join(""));
  };

/** Lists of a source and its translation; texts that a spreadsheet would take for formulas are not. */
export const csv = table(",");
export const tsv = table("\t");

export const xliff: Maker = (making) => xliffExport.write(versionOf(making));
export const tmx: Maker = (making) => tmxExport.write(versionOf(making));

/** The texts as if a desk had given them out. */
function versionOf({
  at,
  language,
  targetLanguage = "und",
  attribution,
  paragraphs,
}: Making): ExportedVersion {
  return {
    project: "",
    document: {
      title: attribution.title ?? "",
      ...{ format: "", fileName: "", sourceLanguage: language, attribution },
    },
    language: targetLanguage,
    name: "",
    ...{ exportedAt: at, exportedBy: "", only: "all" },
    passages: paragraphs.map((paragraph, index) => ({
      number: index + 1,
      paragraphs: [paragraph],
      text: paragraph.target?.text ?? "",
      status: paragraph.target?.status ?? "untranslated",
      approvals: [],
    })),
  };
}
