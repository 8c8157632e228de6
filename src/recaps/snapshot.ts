import { foldName } from '../french/fold.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Reader, table } from '../store/store.ts';
import {
  callInThread,
  communityReminders,
  participantsByVisit,
  readVisits,
  type Visit,
} from '../visits/contract.ts';
import {
  type Participation,
  participations,
  type Recap,
  readRecaps,
  threadReplies,
} from './contributions.ts';
import { emptyGrid, type QuestionGrid, questionGrids } from './grid.ts';
import type { RecapsState } from './listing.ts';
import { notes } from './notes.ts';
import type { VisitContributions } from './pieces.ts';
import { type Question, questions } from './questions.ts';
import { type Sheet, type SheetMatter, sheets } from './sheet.ts';
import { defaultRecapSettings, type RecapInHand, recapSettings } from './slots.ts';
import type { VisitInHand } from './visit-in-hand.ts';

/** Who speaks for the host of a visit, as facilitators said: Slack ids, by visit id. */
export const recapHosts = table<{ hosts: string[] }>('recap-hosts');

/** The one record of {@link recapSettings}. */
export const COMMUNITY = 'community';

/** Everything that recaps rest on, read at one moment. */
export interface Snapshot extends Omit<RecapsState, 'reviewPages'> {
  questions: ReadonlyMap<string, Question>;
  /** The recap of a visit, opened or not. */
  recapOf(visit: string): Recap;
  gridOf(visit: string): QuestionGrid;
  sheetOf(visit: string): Sheet | undefined;
  participationOf(visit: string, author: string): Participation | undefined;
  matterOf(visit: VisitInHand): SheetMatter;
}

/** Reads what recaps rest on. Inside a transaction, its own writes are seen. */
export async function readSnapshot(reader: Reader, knowledge: Knowledge): Promise<Snapshot> {
  const [visits, asked, grids, opened, drafted, given, replies, left, chosen] = await Promise.all([
    visitsInHand(reader, knowledge),
    reader.list(questions),
    reader.list(questionGrids),
    readRecaps(reader),
    reader.list(sheets),
    reader.list(participations),
    reader.list(threadReplies),
    reader.list(notes),
    reader.get(recapSettings, COMMUNITY),
  ]);
  const byId = new Map(asked);
  const inHand = new Map<string, RecapInHand>();
  for (const [id, grid] of grids) inHand.set(id, { grid });
  for (const [id, recap] of opened) inHand.set(id, { ...inHand.get(id), recap });
  for (const [id, sheet] of drafted) inHand.set(id, { ...inHand.get(id), sheet });
  const records = given.map(([, record]) => record);
  const of = <T extends { visit: string }>(all: readonly [string, T][], visit: string) =>
    all.flatMap(([, one]) => (one.visit === visit ? [one] : []));
  const contributionsOf = (visit: VisitInHand, recap: Recap): VisitContributions => ({
    visit,
    recap,
    participations: records.filter((record) => record.visit === visit.id),
    replies: of(replies, visit.id),
    notes: of(left, visit.id),
  });
  const recapOf = (visit: string) => inHand.get(visit)?.recap ?? { visit };
  const gridOf = (visit: string) => inHand.get(visit)?.grid ?? emptyGrid(visit);
  return {
    visits,
    settings: chosen ?? defaultRecapSettings,
    inHand,
    questions: byId,
    contributionsOf,
    recapOf,
    gridOf,
    sheetOf: (visit) => inHand.get(visit)?.sheet,
    participationOf: (visit, author) =>
      records.find((record) => record.visit === visit && record.author === author),
    matterOf: (visit) => ({
      contributions: contributionsOf(visit, recapOf(visit.id)),
      grid: gridOf(visit.id),
      questions: byId,
    }),
  };
}

/** The learning visits, as recaps need them: other meetings have no recap. */
async function visitsInHand(reader: Reader, knowledge: Knowledge): Promise<VisitInHand[]> {
  const [stored, going, hosts, community] = await Promise.all([
    readVisits(reader),
    participantsByVisit(reader),
    reader.list(recapHosts),
    communityReminders(reader),
  ]);
  const hostsOf = new Map(hosts.map(([id, record]) => [id, record.hosts]));
  return stored
    .filter((visit) => visit.kind === 'visit' && visit.days.length > 0)
    .map((visit) => {
      const { id } = visit;
      const call = callInThread(visit.reminders ?? community.reminders);
      return {
        ...inHandOf(visit, going.get(id) ?? [], hostsOf.get(id) ?? [], knowledge),
        ...(call && { callDaysBefore: call.daysBefore }),
      };
    });
}

function inHandOf(
  visit: Visit,
  participants: readonly string[],
  hosts: readonly string[],
  knowledge: Knowledge,
): VisitInHand {
  const { id, status, number, host, place, department, days, end, zone, datedAt, channel, announcement } =
    visit;
  const page = host === undefined ? undefined : hostPage(host, knowledge);
  return {
    id,
    status,
    place,
    days,
    zone,
    datedAt,
    channel: announcement?.channel ?? channel,
    participants,
    hosts,
    number,
    hostName: host,
    host: page,
    department,
    end,
    ...(announcement && { threadTs: announcement.ts }),
    ...(visit.isExample && { isExample: true }),
  };
}

function hostPage(name: string, { documents }: Knowledge): string | undefined {
  const key = foldName(name);
  for (const { id, kind, title, aliases } of documents.values())
    if (kind === 'host' && [title, ...aliases].some((one) => foldName(one) === key)) return id;
  return undefined;
}

/** The visit that people mean by « 8 » (its number) or by its id; of several with one number, the last planned. */
export function visitNamed(snapshot: Pick<Snapshot, 'visits'>, words: string): VisitInHand | undefined {
  const name = words.trim().replace(/^(?:visite\s+)?(?:n[°o]\s*)?/iu, '');
  return (
    snapshot.visits.findLast(({ number }) => number !== undefined && String(number) === name) ??
    snapshot.visits.find(({ id }) => id === name)
  );
}
