import type { Message } from '../../delivery/outgoing.ts';
import { button, row, sections } from '../../slack/blocks.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { addDays } from '../../time/calendar-day.ts';
import { instantOf } from '../../time/zone.ts';
import { firstDay } from '../../visits/contract.ts';
import { actions } from '../actions.ts';
import { said } from '../messages/edge.ts';
import { presentNoHost } from '../messages/hosts.ts';
import type { Sheet } from '../sheet.ts';
import type { Snapshot } from '../snapshot.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import type { RecapsContext } from './context.ts';

/** For how long something is still news to facilitators (ms). */
const NEWS = 7 * 86_400_000;

/** Tells facilitators, once each, of a host without a voice, of a sheet to read and of what its host says. */
export function tellFacilitators(context: RecapsContext, snapshot: Snapshot, now: Date): void {
  const { tools } = context;
  for (const visit of visitsWithoutHost(snapshot, now)) askForHost(context, visit, snapshot);
  for (const visit of snapshot.visits) {
    const sheet = snapshot.sheetOf(visit.id);
    const news = sheet && newsOf(visit, sheet);
    if (!sheet || !news || now.getTime() - Date.parse(news.at) > NEWS) continue;
    tools.notices
      .tell({ key: news.key, compose: () => withSheetButton(visit, news.text) })
      .catch((err: unknown) => tools.log.error({ err, key: news.key }, 'facilitators not told'));
  }
}

/** A visit is a week away, and nobody is there to receive the questions. */
function visitsWithoutHost({ visits, settings }: Snapshot, now: Date): VisitInHand[] {
  return visits.filter((visit) => {
    const first = firstDay(visit);
    const from = instantOf(addDays(first, -settings.listDaysBefore), '09:00', visit.zone);
    const isNear = from <= now && now < instantOf(first, '00:00', visit.zone);
    return isNear && visit.status === 'planned' && visit.hosts.length === 0;
  });
}

function askForHost(
  { tools, repository }: RecapsContext,
  { id, days }: VisitInHand,
  { settings }: Snapshot,
): void {
  const key = `recap:${id}:no-host:${days[0]}`;
  const compose = async () => {
    const visit = (await repository.read()).visits.find((one) => one.id === id);
    if (!visit || visit.hosts.length > 0) return undefined;
    return presentNoHost(visit, addDays(firstDay(visit), -settings.gridDaysBefore));
  };
  tools.notices
    .tell({ key, compose })
    .catch((err: unknown) => tools.log.error({ err, key }, 'facilitators not told'));
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

function withSheetButton(visit: VisitInHand, text: string): Message {
  const open = button(actions.openSheet, 'Ouvrir la fiche', visit.id);
  return { text, blocks: [...sections(text), row(open)] };
}
