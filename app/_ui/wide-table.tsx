import type { ReactNode } from "react";
import styles from "./wide-table.module.css";

type Props = {
  readonly title: string;
  /** The head of each column. */
  readonly head: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  /** What the rows come to. */
  readonly foot?: readonly ReactNode[];
};

/** A titled table of figures: wider than the screen it scrolls, by keyboard too. */
export function WideTable({ title, head, rows, foot }: Props) {
  return (
    <div className={styles.section}>
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the arrows. */}
      <section className={styles.wide} tabIndex={0} aria-label={title}>
        <table>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <Row key={key} head={head} cells={cells} />
            ))}
          </tbody>
          {foot === undefined ? null : (
            <tfoot>
              <Row head={head} cells={foot} />
            </tfoot>
          )}
        </table>
      </section>
    </div>
  );
}

/** In the digits of every language of the workbench. */
const NONE: ReadonlySet<ReactNode> = new Set(["0", "۰", "٠"]);

type RowProps = { readonly head: readonly string[]; readonly cells: readonly ReactNode[] };

function Row({ head, cells: [name, ...cells] }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((cell, column) => (
        <td key={head[column + 1]} data-none={NONE.has(cell) || undefined}>
          {cell}
        </td>
      ))}
    </tr>
  );
}
