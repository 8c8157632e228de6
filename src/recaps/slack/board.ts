import type { Tools } from '../../capability.ts';
import type { Message } from '../../delivery/outgoing.ts';
import type { RecapBook } from '../book.ts';
import { gridQuestions } from '../grid.ts';
import { visitName } from '../messages/naming.ts';
import { presentSummary } from '../messages/posts-after.ts';
import { presentGrid, presentList } from '../messages/posts-before.ts';
import { tallyOf } from '../pieces.ts';
import type { Snapshot } from '../snapshot.ts';
import { firstDay, type VisitInHand } from '../visit-in-hand.ts';

/** The messages that show a state: the list with its votes, the count of recaps. */
export interface Board {
  refresh(visit: string): void;
}

export const summaryKey = (visit: string) => `recap:${visit}:summary`;
const gridKey = (visit: VisitInHand) => `recap:${visit.id}:grid:${firstDay(visit)}`;
const listKey = (visit: VisitInHand) => `recap:${visit.id}:list:${firstDay(visit)}`;

export function createBoard(tools: Tools, book: RecapBook): Board {
  async function show(id: string): Promise<void> {
    const snapshot = await book.read();
    const visit = snapshot.visits.find((one) => one.id === id);
    if (!visit) return;
    const list = (await tools.delivery.recordOf(listKey(visit)))?.outcome;
    if (list?.state === 'sent' && snapshot.gridOf(id).frozenAt === undefined) {
      const { channel, ts } = list;
      tools.updater.update({ key: listKey(visit), channel, ts }, compose(id, listMessage));
    }
    await showGrids(visit, snapshot);
    const { thread, summaryTs } = snapshot.recapOf(id);
    if (!thread || summaryTs === undefined) return;
    const shown = { key: summaryKey(id), channel: thread.channel, ts: summaryTs };
    tools.updater.update(shown, compose(id, summaryMessage));
  }

  /** The frozen grid where it was posted, and where the host received it: its order may have changed. */
  async function showGrids(visit: VisitInHand, snapshot: Snapshot): Promise<void> {
    if (snapshot.gridOf(visit.id).frozenAt === undefined || snapshot.recapOf(visit.id).openedAt) return;
    const inThread = gridKey(visit);
    for (const key of [inThread, ...visit.hosts.map((host) => `${inThread}:${host}`)]) {
      const sent = (await tools.delivery.recordOf(key))?.outcome;
      if (sent?.state !== 'sent') continue;
      const to = key === inThread ? 'thread' : 'host';
      const { channel, ts } = sent;
      tools.updater.update(
        { key, channel, ts },
        compose(visit.id, (now, same) => gridMessage(now, same, to)),
      );
    }
  }

  const compose =
    (id: string, write: (snapshot: Snapshot, visit: VisitInHand) => Message) =>
    async (): Promise<Message | undefined> => {
      const snapshot = await book.read();
      const visit = snapshot.visits.find((one) => one.id === id);
      return visit && write(snapshot, visit);
    };

  return {
    refresh(visit) {
      show(visit).catch((err: unknown) =>
        tools.log.error({ err, visit }, 'recap messages not brought up to date'),
      );
    },
  };
}

export function listMessage(snapshot: Snapshot, visit: VisitInHand): Message {
  return presentList(
    visit,
    gridQuestions(snapshot.gridOf(visit.id), snapshot.questions),
    visitNames(snapshot),
  );
}

export function gridMessage(snapshot: Snapshot, visit: VisitInHand, to: 'thread' | 'host'): Message {
  const asked = gridQuestions(snapshot.gridOf(visit.id), snapshot.questions);
  return presentGrid(visit, asked, visitNames(snapshot), to);
}

export function summaryMessage(snapshot: Snapshot, visit: VisitInHand): Message {
  return presentSummary(tallyOf(snapshot.contributionsOf(visit, snapshot.recapOf(visit.id))));
}

/** By id, for questions that are carried from another visit. */
export function visitNames(snapshot: Snapshot): ReadonlyMap<string, string> {
  return new Map(snapshot.visits.map((visit) => [visit.id, visitName(visit)]));
}
