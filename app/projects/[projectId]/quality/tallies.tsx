import type { ReactNode } from "react";
import { words } from "@/app/_entry/words";
import { WideTable } from "@/app/_ui/wide-table";
import { numberFormat } from "@/domain/languages/written-in";
import type { Tally } from "@/domain/review/quality";

type Props = {
  readonly title: string;
  /** The head of the first column. */
  readonly first: string;
  readonly rows: readonly (Tally & { readonly key: string; readonly name: ReactNode })[];
};

const COLUMNS = ["passages", "error", "warning", "note", "dismissed"] as const;

/** How many findings of each severity there are, a line for each kind, person or version. */
export async function Tallies({ title, first, rows }: Props) {
  const { t, language } = await words("quality");
  const number = numberFormat(language);
  if (rows.length === 0) return null;
  return (
    <WideTable
      title={title}
      head={[first, ...COLUMNS.map((column) => t(column))]}
      rows={rows.map((row) => ({
        key: row.key,
        cells: [row.name, ...COLUMNS.map((column) => number.format(row[column]))],
      }))}
    />
  );
}
