import type { DataTableBlock, RichTextBlock, TableBlock } from '@slack/types';
import { useState } from 'preact/hooks';
import { text } from '../messages.ts';
import { RichText } from './rich-text.tsx';

type Cell = TableBlock['rows'][number][number];

function CellView({ cell }: { cell: Cell }) {
  return cell.type === 'rich_text' ? <RichText block={cell as RichTextBlock} /> : <span>{cell.text}</span>;
}

/** The first row is the header; a wide table scrolls by itself, by keyboard too. */
export function TableView({ block }: { block: TableBlock }) {
  const [header = [], ...rows] = block.rows;
  const classOf = (index: number) => {
    const { align, is_wrapped: wrapped } = block.column_settings?.[index] ?? {};
    return `align-${align ?? 'left'} ${wrapped === false ? 'no-wrap' : ''}`;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="table-wrap" tabIndex={0} aria-label={header.map(cellText).join(', ')}>
      <table>
        <thead>
          <tr>
            {header.map((cell, index) => (
              <th key={index} scope="col" class={classOf(index)}>
                <CellView cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, index) => (
                <td key={index} class={classOf(index)}>
                  <CellView cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const cellText = (cell: Cell) => (cell.type === 'rich_text' ? '' : (cell as { text: string }).text);

const usualPage = 20;

/** A table with a caption, shown page by page. */
export function DataTableView({ block }: { block: DataTableBlock }) {
  const [pages, setPages] = useState(1);
  const [header = [], ...rows] = block.rows;
  const shown = rows.slice(0, pages * (block.page_size ?? usualPage));
  return (
    <div class="data-table">
      <p class="caption">{block.caption}</p>
      <TableView block={{ type: 'table', rows: [header, ...shown] }} />
      {shown.length < rows.length ? (
        <button type="button" class="link-button" onClick={() => setPages(pages + 1)}>
          {text.showMore}
        </button>
      ) : null}
    </div>
  );
}
