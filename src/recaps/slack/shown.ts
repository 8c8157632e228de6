import type { Message } from '../../delivery/outgoing.ts';
import { gridQuestions } from '../grid.ts';
import { visitName } from '../messages/naming.ts';
import { presentSummary } from '../messages/posts-after.ts';
import { presentGrid, presentList } from '../messages/posts-before.ts';
import { tallyOf } from '../pieces.ts';
import type { Snapshot } from '../snapshot.ts';
import type { VisitInHand } from '../visit-in-hand.ts';

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
