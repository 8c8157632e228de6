import { resolve } from 'node:path';
import { check, compact, exportTo, type Report, restore } from '../store/maintenance/maintenance.ts';
import { cannotExport, usage } from '../store/maintenance/messages.ts';
import { StoreError } from '../store/store.ts';

// `npm run store -- check|compact|export [FILE]|restore [--oui]`, while Capi is stopped.
const directory = resolve(process.env['CAPI_DATA_DIR']?.trim() || 'data');
const [command, argument] = process.argv.slice(2);

const commands: Record<string, () => Promise<Report>> = {
  check: () => check(directory),
  compact: () => compact(directory),
  export: () => exportTo(directory, argument),
  restore: () => restore(directory, argument === '--oui'),
};

try {
  const run = commands[command ?? ''];
  const { ok, text } = run ? await run() : { ok: false, text: usage() };
  console.log(text);
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  console.error(error instanceof StoreError ? error.message : cannotExport(argument, String(error)));
  process.exitCode = 1;
}
