import type { DataTableBlock, RichTextBlock, TableBlock } from '@slack/types';
import { useState } from 'preact/hooks';
import { text } from '../messages.ts';
import { Table } from '../text/table.tsx';
import { RichText } from './rich-text.tsx';

type Cell = TableBlock['rows'][number][number];

const showCell = (cell: Cell) =>
  cell.type === 'rich_text' ? <RichText block={cell as RichTextBlock} /> : cell.text;

/** The first row is the header. */
export function TableView({ block }: { block: TableBlock }) {
  const [header = [], ...rows] = block.rows.map((row) => row.map(showCell));
  const settings = block.column_settings ?? [];
  return (
    <Table
      header={header}
      rows={rows}
      align={settings.map((one) => one?.align)}
      unwrapped={settings.map((one) => one?.is_wrapped === false)}
      label={header.filter((cell) => typeof cell === 'string').join(', ')}
    />
  );
}

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
