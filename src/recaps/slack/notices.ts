import { sections } from '../../slack/blocks.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { actions } from '../actions.ts';
import { said } from '../messages/edge.ts';
import { button, type Post } from '../messages/posts-before.ts';
import type { Sheet } from '../sheet.ts';
import type { Snapshot } from '../snapshot.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import type { Desk } from './desk.ts';

/** For how long something is still news to facilitators (ms). */
const NEWS = 7 * 86_400_000;

/** Tells facilitators, once each, of a sheet to read and of what its host says. */
export function tellFacilitators({ tools }: Desk, snapshot: Snapshot, now: Date): void {
  for (const visit of snapshot.visits) {
    const sheet = snapshot.sheetOf(visit.id);
    const news = sheet && newsOf(visit, sheet);
    if (!sheet || !news || now.getTime() - Date.parse(news.at) > NEWS) continue;
    tools.notices
      .tell({ key: news.key, compose: () => withSheetButton(visit, news.text) })
      .catch((err: unknown) => tools.log.error({ err, key: news.key }, 'facilitators not told'));
  }
}

function newsOf(visit: VisitInHand, sheet: Sheet): { key: string; at: string; text: string } | undefined {
  const { review, version } = sheet;
  if (review.state === 'sent') return undefined;
  if (review.state === 'to-send')
    return version > 1
      ? undefined
      : {
          key: `recap:${visit.id}:drafted`,
          at: sheet.draftedAt,
          text: escapeMrkdwn(said.drafted(visit, sheet.lines.length)),
        };
  const words = wordsOf(review);
  const key = `recap:${visit.id}:host:v${version}:${review.at}`;
  return { key, at: review.at, text: said.hostSaid(visit, words) };
}

function wordsOf(review: Exclude<Sheet['review'], { state: 'to-send' | 'sent' }>): string {
  if (review.state === 'validated') return said.hostValidated();
  return review.state === 'held'
    ? said.hostHolds(review.until)
    : said.hostWishes(escapeMrkdwn(review.wish).replaceAll('\n', '\n> '));
}

function withSheetButton(visit: VisitInHand, text: string): Post {
  const open = button('Ouvrir la fiche', actions.openSheet, visit.id);
  return { text, blocks: [...sections(text), { type: 'actions', elements: [open] }] };
}
