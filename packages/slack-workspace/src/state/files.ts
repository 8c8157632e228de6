import { newId, newSecret } from './ids.ts';
import type { State, StoredFile } from './model.ts';

/** MIME types by extension; anything else is binary. */
const MIME_TYPES: Readonly<Record<string, string>> = {
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/plain; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  webm: 'audio/webm',
};

/** Announces a file of `length` bytes; its content comes with it or is uploaded later. */
export function addFile(
  state: State,
  { name, length, user, content }: Pick<StoredFile, 'name' | 'length' | 'user'> & { content?: Buffer },
): StoredFile {
  const file: StoredFile = {
    id: newId('F'),
    secret: newSecret(),
    name,
    title: name,
    user,
    mimetype: MIME_TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream',
    content: content ?? Buffer.alloc(0),
    complete: content !== undefined,
    length,
  };
  state.files.set(file.id, file);
  return file;
}
