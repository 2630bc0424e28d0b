import type { BandCount } from "@/domain/memory/analysis";
import { csvText } from "@/domain/spreadsheet/csv-text";
import { words } from "./words";

/** An analysis as a table to keep, in the reader's words. `name`: of the file, without its ending. */
export async function analysisTable(bands: readonly BandCount[], name: string): Promise<Response> {
  const { t } = await words("analysis");
  const head = [t("band"), t("passages"), t("words"), t("weighted")];
  const rows = bands.map(({ band, passages, words, weighted }) => [
    t(`band.${band}`),
    ...[passages, words, weighted].map(String),
  ]);
  return new Response(csvText([head, ...rows]), {
    headers: {
      "content-type": "text/csv",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.csv`)}`,
      "cache-control": "private, no-store",
    },
  });
}
