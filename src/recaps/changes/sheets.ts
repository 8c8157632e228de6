import type { Transaction } from '../../store/store.ts';
import { recaps } from '../contributions.ts';
import type { WrittenItem } from '../read-draft.ts';
import { type RewriteOutcome, rewriteSheet } from '../rewrite-sheet.ts';
import { creditsOf, draftSheet, type Sheet, sheets, withoutWithdrawn } from '../sheet.ts';
import { type EditOutcome, editSheet, type SheetEdit } from '../sheet-edits.ts';
import { type PageSurroundings, putPages } from '../sheet-pages.ts';
import {
  type HostWord,
  hostReviews,
  type PublicationOutcome,
  publishSheet,
  type ReviewOutcome,
  sendToHost,
} from '../sheet-review.ts';
import type { Snapshot } from '../snapshot.ts';
import type { VisitInHand } from '../visit-in-hand.ts';

/** What a change of a sheet is made with. */
export interface SheetDesk {
  tx: Transaction;
  snapshot: Snapshot;
  around: PageSurroundings;
  now: Date;
}

async function keep(desk: SheetDesk, visit: VisitInHand, sheet: Sheet): Promise<void> {
  const { tx, snapshot, around, now } = desk;
  tx.put(sheets, visit.id, sheet);
  await putPages(tx, sheet, visit, snapshot, around, now);
}

/** Closes the recap, and drafts the sheet from what was said. Closing again changes nothing. */
export async function close(desk: SheetDesk, visit: VisitInHand): Promise<void> {
  const recap = desk.snapshot.recapOf(visit.id);
  if (recap.closedAt !== undefined) return;
  const at = desk.now.toISOString();
  desk.tx.put(recaps, visit.id, { visit: visit.id, openedAt: recap.openedAt ?? at, closedAt: at });
  await keep(desk, visit, draftSheet(desk.snapshot.matterOf(visit), desk.now));
}

/** Drafts the next version, with what was said or changed since. */
export async function draftAgain(desk: SheetDesk, visit: VisitInHand): Promise<Sheet> {
  const before = desk.snapshot.sheetOf(visit.id);
  const sheet = draftSheet(desk.snapshot.matterOf(visit), desk.now, before);
  await keep(desk, visit, sheet);
  return sheet;
}

export async function edit(
  desk: SheetDesk,
  visit: VisitInHand,
  change: SheetEdit,
  by: string,
  seen: number,
): Promise<EditOutcome | { ok: false; reason: 'no-sheet' }> {
  const sheet = desk.snapshot.sheetOf(visit.id);
  if (!sheet) return { ok: false, reason: 'no-sheet' };
  const outcome = editSheet(sheet, change, by, seen);
  return outcome.ok ? keepEdited(desk, visit, outcome.sheet) : outcome;
}

/** Lines that were taken in name their authors as these chose. */
async function keepEdited(
  desk: SheetDesk,
  visit: VisitInHand,
  edited: Sheet,
): Promise<{ ok: true; sheet: Sheet }> {
  const matter = desk.snapshot.matterOf(visit);
  const lines = edited.lines.map((line) => ({ ...line, credits: creditsOf(line, matter) }));
  const sheet = { ...edited, lines };
  await keep(desk, visit, sheet);
  return { ok: true, sheet };
}

/** The whole sheet as a facilitator wrote it in Markdown. */
export async function rewrite(
  desk: SheetDesk,
  visit: VisitInHand,
  written: readonly WrittenItem[],
  by: string,
  seen: number,
): Promise<RewriteOutcome | { ok: false; reason: 'no-sheet' }> {
  const sheet = desk.snapshot.sheetOf(visit.id);
  if (!sheet) return { ok: false, reason: 'no-sheet' };
  const outcome = rewriteSheet(sheet, written, by, seen);
  if (!outcome.ok || outcome.sheet === sheet) return outcome;
  return { ...outcome, ...(await keepEdited(desk, visit, outcome.sheet)) };
}

/** Hands the present version to the host. */
export function send({ tx, snapshot, now }: SheetDesk, visit: VisitInHand): boolean {
  const sheet = snapshot.sheetOf(visit.id);
  if (!sheet || visit.hosts.length === 0) return false;
  tx.put(sheets, visit.id, sendToHost(sheet, now));
  return true;
}

export function review(
  { tx, snapshot, now }: Omit<SheetDesk, 'around'>,
  visit: VisitInHand,
  by: string,
  said: HostWord,
  version: number,
): ReviewOutcome | { ok: false; reason: 'no-sheet' } {
  const sheet = snapshot.sheetOf(visit.id);
  if (!sheet) return { ok: false, reason: 'no-sheet' };
  const outcome = hostReviews(sheet, visit, by, said, version, now);
  if (outcome.ok) tx.put(sheets, visit.id, outcome.sheet);
  return outcome;
}

/** The sheet and its pages in one go: a crash leaves both as they were, or both published. */
export async function publishNow(
  desk: SheetDesk,
  visit: VisitInHand,
  by: string,
): Promise<PublicationOutcome | { ok: false; reason: 'no-sheet' }> {
  const sheet = desk.snapshot.sheetOf(visit.id);
  if (!sheet) return { ok: false, reason: 'no-sheet' };
  const outcome = publishSheet(sheet, visit, by, desk.now);
  if (outcome.ok) await keep(desk, visit, outcome.sheet);
  return outcome;
}

/** What a person took back leaves the sheet and its pages at once. @returns whether anything changed */
export async function removeFromSheet(
  desk: SheetDesk,
  visit: VisitInHand,
  author: string,
  origin: string,
): Promise<boolean> {
  const sheet = desk.snapshot.sheetOf(visit.id);
  if (!sheet) return false;
  await keep(desk, visit, withoutWithdrawn(sheet, author, origin));
  return true;
}

/** How a person is named changed: the pages follow, and the lines that name them. */
export async function renameInSheet(desk: SheetDesk, visit: VisitInHand, author: string): Promise<void> {
  const sheet = desk.snapshot.sheetOf(visit.id);
  const as = desk.snapshot.participationOf(visit.id, author)?.attribution;
  if (!sheet || !as) return;
  const renamed = (lines: Sheet['lines']) =>
    lines.map((line) => ({
      ...line,
      credits: line.credits.map((credit) =>
        credit.author === author ? { author, attribution: as } : credit,
      ),
    }));
  await keep(desk, visit, {
    ...sheet,
    lines: renamed(sheet.lines),
    ...(sheet.published && {
      published: { ...sheet.published, lines: renamed(sheet.published.lines) },
    }),
  });
}
