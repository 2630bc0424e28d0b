import type { ExportedVersion } from "../../exports/export";
import { tmx as tmxExport } from "../../exports/tmx";
import { xliff as xliffExport } from "../../exports/xliff";
import { quotedCell } from "../csv";
import { quotedText } from "../po/quoted-text";
import { keysOf, type Maker, type Making, utf8 } from "./maker";
import { valueIn } from "./strings";

type Row = { key: string; source: string; target: string; comment: string };

function rowsOf({ paragraphs, onLost }: Making): Row[] {
  const keys = keysOf(paragraphs);
  return paragraphs.map((paragraph, at) => ({
    key: keys[at] ?? "",
    source: valueIn(paragraph, onLost),
    target: paragraph.target ? valueIn({ ...paragraph, ...paragraph.target }, () => {}) : "",
    comment: paragraph.comment ?? "",
  }));
}

const table =
  (separator: string): Maker =>
  (making) => {
    const quoted = (value: string) => quotedCell(value, separator);
    const rows = rowsOf(making).map(({ key, source, target, comment }) => [
      key,
      source,
      target,
      comment,
    ]);
    const all = [["key", "source", "target", "comment"], ...rows];
    return utf8(all.map((row) => `${row.map(quoted).join(separator)}\n`).join(""));
  };

/** Lists of a source and its translation; texts that a spreadsheet would take for formulas are not. */
export const csv = table(",");
export const tsv = table("\t");

export const po: Maker = (making) => {
  const quoted = (text: string) => quotedText(text, "\n");
  const language = making.targetLanguage ?? making.language;
  const header = `msgid ""\nmsgstr ""\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n"Language: ${language.replace("-", "_")}\\n"\n`;
  const named = making.paragraphs.map(({ key }) => key !== undefined);
  const entries = rowsOf(making).map(({ key, source, target, comment }, at) => {
    const about = comment ? `#. ${comment.replace(/\n/gu, "\n#. ")}\n` : "";
    // Two strings with one source are told apart by their names.
    const context = named[at] ? `msgctxt ${quoted(key)}\n` : "";
    return `\n${about}${context}msgid ${quoted(source)}\nmsgstr ${quoted(target)}\n`;
  });
  return utf8(header + unlikeIn(entries).join(""));
};

/** An entry that stands there already is not written twice: PO allows none. */
const unlikeIn = (entries: readonly string[]): string[] => [...new Set(entries)];

/** Both languages beside each other, the source under its own. */
export const xcstrings: Maker = (making) => {
  const { language, targetLanguage = "und" } = making;
  const unit = (value: string) => ({ stringUnit: { state: "translated", value } });
  const strings = rowsOf(making).map(({ key, source, target, comment }) => {
    const answer = target === "" ? {} : { [targetLanguage]: unit(target) };
    const localizations = { [language]: unit(source), ...answer };
    return [key, { ...(comment ? { comment } : {}), localizations }] as const;
  });
  const catalog = {
    sourceLanguage: language,
    strings: Object.fromEntries(strings),
    version: "1.0",
  };
  return utf8(`${JSON.stringify(catalog, null, 2)}\n`);
};

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
