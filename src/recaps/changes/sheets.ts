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
export interface SheetContext {
  tx: Transaction;
  snapshot: Snapshot;
  around: PageSurroundings;
  now: Date;
}

async function keep(context: SheetContext, visit: VisitInHand, sheet: Sheet): Promise<void> {
  const { tx, snapshot, around, now } = context;
  tx.put(sheets, visit.id, sheet);
  await putPages(tx, sheet, visit, snapshot, around, now);
}

/** Closes the recap, and drafts the sheet from what was said. Closing again changes nothing. */
export async function close(context: SheetContext, visit: VisitInHand): Promise<void> {
  const recap = context.snapshot.recapOf(visit.id);
  if (recap.closedAt !== undefined) return;
  const at = context.now.toISOString();
  context.tx.put(recaps, visit.id, { visit: visit.id, openedAt: recap.openedAt ?? at, closedAt: at });
  await keep(context, visit, draftSheet(context.snapshot.matterOf(visit), context.now));
}

/** Drafts the next version, with what was said or changed since. */
export async function draftAgain(context: SheetContext, visit: VisitInHand): Promise<Sheet> {
  const before = context.snapshot.sheetOf(visit.id);
  const sheet = draftSheet(context.snapshot.matterOf(visit), context.now, before);
  await keep(context, visit, sheet);
  return sheet;
}

export async function edit(
  context: SheetContext,
  visit: VisitInHand,
  change: SheetEdit,
  by: string,
  seen: number,
): Promise<EditOutcome | { ok: false; reason: 'no-sheet' }> {
  const sheet = context.snapshot.sheetOf(visit.id);
  if (!sheet) return { ok: false, reason: 'no-sheet' };
  const outcome = editSheet(sheet, change, by, seen);
  return outcome.ok ? keepEdited(context, visit, outcome.sheet) : outcome;
}

/** Lines that were taken in name their authors as these chose. */
async function keepEdited(
  context: SheetContext,
  visit: VisitInHand,
  edited: Sheet,
): Promise<{ ok: true; sheet: Sheet }> {
  const matter = context.snapshot.matterOf(visit);
  const lines = edited.lines.map((line) => ({ ...line, credits: creditsOf(line, matter) }));
  const sheet = { ...edited, lines };
  await keep(context, visit, sheet);
  return { ok: true, sheet };
}

/** The whole sheet as a facilitator wrote it in Markdown. */
export async function rewrite(
  context: SheetContext,
  visit: VisitInHand,
  written: readonly WrittenItem[],
  by: string,
  seen: number,
): Promise<RewriteOutcome | { ok: false; reason: 'no-sheet' }> {
  const sheet = context.snapshot.sheetOf(visit.id);
  if (!sheet) return { ok: false, reason: 'no-sheet' };
  const outcome = rewriteSheet(sheet, written, by, seen);
  if (!outcome.ok || outcome.sheet === sheet) return outcome;
  return { ...outcome, ...(await keepEdited(context, visit, outcome.sheet)) };
}

/** Hands the present version to the host. */
export function send({ tx, snapshot, now }: SheetContext, visit: VisitInHand): boolean {
  const sheet = snapshot.sheetOf(visit.id);
  if (!sheet || visit.hosts.length === 0) return false;
  tx.put(sheets, visit.id, sendToHost(sheet, now));
  return true;
}

export function review(
  { tx, snapshot, now }: Omit<SheetContext, 'around'>,
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
  context: SheetContext,
  visit: VisitInHand,
  by: string,
): Promise<PublicationOutcome | { ok: false; reason: 'no-sheet' }> {
  const sheet = context.snapshot.sheetOf(visit.id);
  if (!sheet) return { ok: false, reason: 'no-sheet' };
  const outcome = publishSheet(sheet, visit, by, context.now);
  if (outcome.ok) await keep(context, visit, outcome.sheet);
  return outcome;
}

/** What a person took back leaves the sheet and its pages at once. @returns whether anything changed */
export async function removeFromSheet(
  context: SheetContext,
  visit: VisitInHand,
  author: string,
  origin: string,
): Promise<boolean> {
  const sheet = context.snapshot.sheetOf(visit.id);
  if (!sheet) return false;
  await keep(context, visit, withoutWithdrawn(sheet, author, origin));
  return true;
}

/** How a person is named changed: the pages follow, and the lines that name them. */
export async function renameInSheet(
  context: SheetContext,
  visit: VisitInHand,
  author: string,
): Promise<void> {
  const sheet = context.snapshot.sheetOf(visit.id);
  const as = context.snapshot.participationOf(visit.id, author)?.attribution;
  if (!sheet || !as) return;
  const renamed = (lines: Sheet['lines']) =>
    lines.map((line) => ({
      ...line,
      credits: line.credits.map((credit) =>
        credit.author === author ? { author, attribution: as } : credit,
      ),
    }));
  await keep(context, visit, {
    ...sheet,
    lines: renamed(sheet.lines),
    ...(sheet.published && {
      published: { ...sheet.published, lines: renamed(sheet.published.lines) },
    }),
  });
}
