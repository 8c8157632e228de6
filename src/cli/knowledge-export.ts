import { parseArgs } from 'node:util';
import { exportPages } from '../knowledge/export.ts';
import { publishedPages } from '../knowledge/published.ts';
import { readTables } from '../store/read-tables.ts';
import { StoreError } from '../store/store.ts';
import { exportUsage, readableExport } from './messages.ts';

// `npm run knowledge:export`: what Capi published, as Markdown files in the knowledge folder. Capi may be running.

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: process.env['CAPI_DATA_DIR'] ?? 'data' },
    knowledge: { type: 'string', default: process.env['CAPI_KNOWLEDGE_DIR'] ?? 'knowledge' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(exportUsage);
else {
  try {
    const pages = await readTables(values.data, (reader) => reader.list(publishedPages));
    console.log(readableExport(values.knowledge, await exportPages(values.knowledge, pages)));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
