import type { Knowledge } from '../knowledge/knowledge.ts';
import { type PublishedPage, publish, publishedPages, withdraw } from '../knowledge/published.ts';
import { sixMonthsLater } from '../knowledge/review-day.ts';
import type { Transaction } from '../store/store.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { localTime } from '../time/zone.ts';
import { firstDay } from '../visits/contract.ts';
import type { Sheet } from './sheet.ts';
import { type SheetMaterial, sheetFiles, sheetPaths } from './sheet-markdown.ts';
import type { Snapshot } from './snapshot.ts';
import type { VisitInHand } from './visit-in-hand.ts';

/** What writing a sheet's pages needs from outside the store. */
export interface PageSurroundings {
  knowledge: Knowledge;
  /** By Slack id, of those who want to be named. */
  names: ReadonlyMap<string, string>;
  /** Address of a message in Slack. */
  permalink: (place: { channel: string; ts: string }) => string | undefined;
}

const originOf = (visit: string) => `recap:${visit}`;

/**
 * Brings the pages of a visit's sheet up to what the sheet says, in the transaction that changes it: members read the
 * published version; until there is one, the group of the visit reads the draft. What has no line left is taken back.
 */
export async function putPages(
  tx: Transaction,
  sheet: Sheet,
  visit: VisitInHand,
  snapshot: Snapshot,
  around: PageSurroundings,
  now: Date,
): Promise<void> {
  const lines = sheet.published?.lines ?? sheet.lines;
  const paths = await pathsFor(tx, visit);
  if (lines.length === 0) return takeBack(tx, visit, now);
  const thread = snapshot.recapOf(visit.id).thread;
  const permalink = thread && around.permalink(thread);
  const known = knownSession(visit, around.knowledge, paths.session);
  const review = reviewDay(sheet, visit, await tx.get(publishedPages, paths.sheet));
  const material: SheetMaterial = {
    visit,
    sheet,
    questions: snapshot.questions,
    names: around.names,
    audience: sheet.published ? 'members' : `visit:${visit.id}`,
    review,
    permalink,
    knownSession: known,
  };
  for (const { path, text } of sheetFiles(material, paths)) {
    // A session that members cannot read yet would be a meeting that some see and others do not.
    if (!sheet.published && path.startsWith('sessions/')) continue;
    const owner = path.startsWith('sheets/') ? sheet.published?.by : undefined;
    await publish(tx, {
      path: path.replace(/\.md$/u, ''),
      page: text,
      origin: originOf(visit.id),
      now,
      owner,
    });
  }
}

/** Six months after the publication, or later if its owner read it again since. */
function reviewDay(
  { published }: Sheet,
  { zone }: VisitInHand,
  before: PublishedPage | undefined,
): CalendarDay | undefined {
  if (!published) return undefined;
  const usual = sixMonthsLater(localTime(new Date(published.at), zone).day);
  const chosen = /^review: "?(\d{4}-\d\d-\d\d)/mu.exec(before?.markdown ?? '')?.[1];
  return chosen !== undefined && chosen > usual ? chosen : usual;
}

async function takeBack(tx: Transaction, visit: VisitInHand, now: Date): Promise<void> {
  const origin = originOf(visit.id);
  for (const [path, page] of await tx.list(publishedPages))
    if (page.origin === origin) await withdraw(tx, path, now);
}

/** The visit's usual paths, unless another visit's pages stand there: then with its id. */
async function pathsFor(tx: Transaction, visit: VisitInHand): Promise<ReturnType<typeof sheetPaths>> {
  const usual = sheetPaths(visit);
  const there = await tx.get(publishedPages, usual.sheet);
  if (!there || there.origin === originOf(visit.id)) return usual;
  return { session: `${usual.session}-${visit.id}`, sheet: `${usual.sheet}-${visit.id}` };
}

/** A page of the knowledge's own that tells of the meeting already. */
function knownSession(visit: VisitInHand, { sessions }: Knowledge, own: string): string | undefined {
  return sessions.find(
    ({ id, start, number, place }) =>
      id !== own && start === firstDay(visit) && (number === visit.number || place === visit.place),
  )?.id;
}
