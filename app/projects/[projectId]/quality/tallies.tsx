import type { ReactNode } from "react";
import { words } from "@/app/_entry/words";
import type { Tally } from "@/domain/review/quality";
import styles from "./quality.module.css";

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
  const number = new Intl.NumberFormat(language);
  if (rows.length === 0) return null;
  return (
    <div className={styles.section}>
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the arrows. */}
      <section className={styles.wide} tabIndex={0} aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.name}</th>
                {COLUMNS.map((column) => (
                  <td key={column} data-none={row[column] === 0 || undefined}>
                    {number.format(row[column])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
