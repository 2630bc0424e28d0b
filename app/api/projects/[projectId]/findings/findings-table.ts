import { words } from "@/app/_entry/words";
import { languageName } from "@/domain/languages/language-name";
import type { CheckedPassage } from "@/domain/review/quality";
import { csvText } from "@/domain/spreadsheet/csv-text";

/** One line for each finding, in the reader's language. */
export async function findingsTable(passages: readonly CheckedPassage[]): Promise<string> {
  const { t, language: reader } = await words("quality", "checks");
  const say = t as unknown as (key: string, values: object) => string;
  const head = COLUMNS.map((column) => t(column));
  const rows = passages.flatMap(({ document, language, number, writer, findings }) =>
    findings.map(({ severity, message, quote, values, dismissed }) => [
      document,
      languageName(language, reader),
      String(number),
      writer ?? "",
      t(severity),
      say(`checks:${message}`, { quote, ...values }),
      quote,
      dismissed ?? "",
    ]),
  );
  return csvText([head, ...rows]);
}

const COLUMNS = [
  "document",
  "language",
  "passage",
  "translator",
  "severity",
  "finding",
  "quote",
  "dismissed",
] as const;
