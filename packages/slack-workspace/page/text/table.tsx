import type { ComponentChildren } from 'preact';

interface TableProps {
  header: ComponentChildren[];
  rows: ComponentChildren[][];
  /** Of each column. */
  align?: readonly ('left' | 'center' | 'right' | null | undefined)[];
  /** Columns whose cells stay on one line. */
  unwrapped?: readonly boolean[];
  label?: string;
}

/** A table that scrolls by itself when it is too wide, by keyboard too. */
export function Table({ header, rows, align = [], unwrapped = [], label }: TableProps) {
  const classOf = (column: number) =>
    `align-${align[column] ?? 'left'} ${unwrapped[column] ? 'no-wrap' : ''}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="table-wrap" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            {header.map((cell, column) => (
              <th key={column} scope="col" class={classOf(column)}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column} class={classOf(column)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
