import type { Knowledge } from './knowledge.ts';
import type { Document, Session } from './types.ts';

/** A page that no file holds: it says how something stands now (a visit that is planned). */
export interface LivePage {
  document: Document;
  /** When it tells of a dated meeting. */
  session?: Session;
}

const extended = new WeakMap<Knowledge, { pages: readonly LivePage[]; knowledge: Knowledge }>();

/**
 * The knowledge with pages that are not written in its folder. A meeting that has a page there is told by that one.
 * The same pages give the same object, so that what was worked out from it serves again. They are answered from as
 * records and opened as sources; the search does not look into them.
 */
export function withLivePages(knowledge: Knowledge, pages: readonly LivePage[]): Knowledge {
  const known = extended.get(knowledge);
  if (known && isSame(known.pages, pages)) return known.knowledge;
  const fresh = pages.filter(
    ({ session }) => !session || !knowledge.sessions.some((one) => isTold(one, session)),
  );
  const live = fresh.flatMap(({ session }) => session ?? []);
  const result: Knowledge = {
    ...knowledge,
    documents: new Map([
      ...knowledge.documents,
      ...fresh.map(({ document }) => [document.id, document] as const),
    ]),
    sessions: [...knowledge.sessions, ...live].sort((a, b) => a.start.localeCompare(b.start)),
  };
  extended.set(knowledge, { pages, knowledge: result });
  return result;
}

function isSame(before: readonly LivePage[], after: readonly LivePage[]): boolean {
  return before.length === after.length && before.every((page, index) => page === after[index]);
}

/** Is it the same meeting: of that kind and number, or of that day and place? */
function isTold(written: Session, live: Session): boolean {
  const sameNumber =
    live.number !== undefined && written.kind === live.kind && written.number === live.number;
  return sameNumber || (written.start === live.start && written.place === live.place);
}
