import { isMap, parseDocument } from 'yaml';
import type { Transaction } from '../store/store.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { parseFile } from './parse.ts';
import { type PublishedPage, publishedPages, UnreadablePage } from './published.ts';

/** Somebody read a published page again and holds it to be right. */
export interface Renewal {
  /** Day from which it is to be read again. */
  review: CalendarDay;
  today: CalendarDay;
}

/**
 * Publishes a page anew with another day to be read again. The rest of its file stays as it was written; news are
 * not made of it, so the day of its publication stays too.
 * @returns undefined when there is no such page (any more)
 * @throws UnreadablePage when the page cannot be read back
 */
export async function renew(
  tx: Transaction,
  path: string,
  { review, today }: Renewal,
): Promise<PublishedPage | undefined> {
  const page = await tx.get(publishedPages, path);
  if (!page || page.withdrawnAt !== undefined) return undefined;
  const version = page.version + 1;
  const markdown = withFields(page.markdown, { review, updated: today, published: version });
  const { parsed, faults } = parseFile(`${path}.md`, markdown);
  if (!parsed) throw new UnreadablePage(path, faults);
  const next: PublishedPage = { ...page, markdown, version };
  tx.put(publishedPages, path, next);
  return next;
}

function withFields(markdown: string, fields: Record<string, unknown>): string {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(markdown) ?? [];
  const frontMatter = parseDocument(head);
  if (isMap(frontMatter.contents))
    for (const [field, value] of Object.entries(fields)) frontMatter.set(field, value);
  return `---\n${frontMatter.toString({ lineWidth: 0 })}---\n${body}`;
}
