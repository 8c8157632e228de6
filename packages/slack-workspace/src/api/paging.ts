import type { Json } from '../state/model.ts';
import { ApiError, type Arguments } from './arguments.ts';

/**
 * One page of a list, from the cursor on: its items and what goes into `response_metadata`. `key` tells items apart and
 * is what the cursor holds, so that a list may grow between two pages.
 */
export function pageOf<T>(
  items: readonly T[],
  key: (item: T) => string,
  args: Arguments,
  limit: number,
): { page: T[]; hasMore: boolean; metadata: Json } {
  const start = startOf(items, key, args.text('cursor'));
  const page = items.slice(start, start + limit);
  const next = items[start + limit];
  const next_cursor = next === undefined ? '' : Buffer.from(`next:${key(next)}`).toString('base64');
  return { page, hasMore: next !== undefined, metadata: { response_metadata: { next_cursor } } };
}

function startOf<T>(items: readonly T[], key: (item: T) => string, cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const wanted = /^next:(.+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
  const start = items.findIndex((item) => key(item) === wanted);
  if (start < 0) throw new ApiError('invalid_cursor');
  return start;
}
