import { firstDay } from '../../visits/contract.ts';
import { type Recap, recaps } from '../contributions.ts';
import { carryOver, freezeGrid, questionGrids } from '../grid.ts';
import { piecesOf } from '../pieces.ts';
import { answeredQuestions } from '../sheet.ts';
import { slotsOf } from '../slots.ts';
import type { Snapshot } from '../snapshot.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import { close, type SheetContext } from './sheets.ts';

/** What the clock alone calls for. */
export type Step =
  | { do: 'freeze'; visit: VisitInHand }
  | { do: 'close'; visit: VisitInHand }
  /** The questions that nobody answered go to the next visit. */
  | { do: 'carry'; visit: VisitInHand; to: VisitInHand };

type StepsState = Pick<Snapshot, 'visits' | 'settings' | 'inHand' | 'gridOf' | 'recapOf'>;

/** Everything to do now, none of it twice. */
export function stepsDue(snapshot: StepsState, now: Date): Step[] {
  return snapshot.visits.flatMap((visit): Step[] => {
    const inHand = snapshot.inHand.get(visit.id) ?? {};
    const due = slotsOf(visit, inHand, snapshot.settings, now).filter(({ dueAt }) => dueAt <= now);
    const isDue = (kind: 'grid' | 'close') => due.some(({ subject }) => subject.kind === kind);
    const to = nextVisit(visit, inHand.recap, snapshot);
    return [
      ...(isDue('grid') && inHand.grid?.frozenAt === undefined ? [{ do: 'freeze' as const, visit }] : []),
      ...(isDue('close') && inHand.recap?.closedAt === undefined ? [{ do: 'close' as const, visit }] : []),
      ...(to ? [{ do: 'carry' as const, visit, to }] : []),
    ];
  });
}

/** The first visit after it whose grid is still open, once its own recap is closed. */
function nextVisit(
  visit: VisitInHand,
  recap: Recap | undefined,
  snapshot: StepsState,
): VisitInHand | undefined {
  if (recap?.closedAt === undefined || recap.carriedTo !== undefined) return undefined;
  if (snapshot.gridOf(visit.id).entries.length === 0) return undefined;
  return snapshot.visits
    .filter(({ id, status }) => id !== visit.id && status === 'planned')
    .filter((other) => firstDay(other) > firstDay(visit))
    .filter(
      ({ id }) => snapshot.gridOf(id).frozenAt === undefined && snapshot.recapOf(id).openedAt === undefined,
    )
    .sort((a, b) => firstDay(a).localeCompare(firstDay(b)))[0];
}

/** Does one step, in the transaction whose state called for it. */
export async function take(step: Step, context: SheetContext): Promise<void> {
  const { tx, snapshot, now } = context;
  const { visit } = step;
  switch (step.do) {
    case 'freeze':
      tx.put(questionGrids, visit.id, freezeGrid(snapshot.gridOf(visit.id), snapshot.questions, now));
      return;
    case 'close':
      return close(context, visit);
    case 'carry': {
      const answered = answeredQuestions(piecesOf(snapshot.matterOf(visit).contributions));
      const outcome = carryOver(snapshot.gridOf(visit.id), answered, snapshot.gridOf(step.to.id));
      if (!outcome.ok) return;
      tx.put(questionGrids, step.to.id, outcome.grid);
      const { openedAt, closedAt } = snapshot.recapOf(visit.id);
      tx.put(recaps, visit.id, { visit: visit.id, openedAt, closedAt, carriedTo: step.to.id });
    }
  }
}
