import { addDays, type CalendarDay, daysBetween } from '../../time/calendar-day.ts';
import { localTime } from '../../time/zone.ts';
import { nextNumber, planOf } from '../planning.ts';
import type { VisitRepository } from '../repository.ts';
import type { VisitPlan } from '../visit.ts';
import { type ExampleVisit, exampleVisits } from './visits.ts';

/** Weeks of a year: moved by it, a day stays the same day of the week. */
const yearOfWeeks = 52 * 7;

/** The examples, moved by whole years of weeks so that the first is to come. */
export function examplesFrom(today: CalendarDay): readonly ExampleVisit[] {
  const first = exampleVisits[0]?.plan.days[0] ?? today;
  const years = Math.max(0, Math.ceil((daysBetween(first, today) + 1) / yearOfWeeks));
  const move = (days: readonly CalendarDay[]) => days.map((day) => addDays(day, years * yearOfWeeks));
  return exampleVisits.map(({ plan, movedFrom }) => ({
    plan: { ...plan, days: move(plan.days) },
    ...(movedFrom && { movedFrom: { ...movedFrom, days: move(movedFrom.days) } }),
  }));
}

/**
 * Plans the examples that are not planned yet, marked as such.
 * @param by Slack id of whoever is to have planned them
 */
export async function loadExamples(
  repository: VisitRepository,
  channel: string,
  by: string,
  now: Date,
  zone: string,
): Promise<void> {
  for (const example of examplesFrom(localTime(now, zone).day)) {
    const planned = await repository.visits();
    const isThere = planned.some((visit) => visit.isExample && visit.place === example.plan.place);
    if (!isThere) await planExample(repository, example, { channel, by, now });
  }
}

async function planExample(
  repository: VisitRepository,
  { plan, movedFrom }: ExampleVisit,
  { channel, by, now }: { channel: string; by: string; now: Date },
): Promise<void> {
  const wanted: VisitPlan = { ...plan, ...movedFrom, channel, themes: [] };
  const options = { isExample: true };
  let outcome = await repository.plan(wanted, by, now, options);
  // Somebody planned a visit of that number already.
  if (!outcome.ok && wanted.number !== undefined) {
    const number = nextNumber([], await repository.visits());
    outcome = await repository.plan({ ...wanted, number }, by, now, options);
  }
  if (!outcome.ok || !movedFrom) return;
  const { visit } = outcome;
  await repository.postpone(
    visit.id,
    { version: visit.version, plan: planOf(visit) },
    { days: plan.days },
    now,
  );
}
