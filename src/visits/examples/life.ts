import { setTimeout as pause } from 'node:timers/promises';
import type { Stage } from '../../capability.ts';
import { addDays } from '../../time/calendar-day.ts';
import { localTime } from '../../time/zone.ts';
import type { Book } from '../book.ts';
import { nextNumber, planOf } from '../planning.ts';
import { reminderInstant } from '../slots.ts';
import type { Visit } from '../visit.ts';

/** Time for a spectator to see what happened (ms). */
const beat = 1_500;

/** What the play needs. */
export interface Props {
  book: Book;
  /** A visit or its answers changed. */
  changed(visit: string): void;
  zone: string;
  /** The community's past visits, for the next number. */
  sessions: Parameters<typeof nextNumber>[0];
}

/**
 * Plays the life of one visit, from its planning to the eve: announced, filled, with a waiting list, changed,
 * confirmed, a seat passed on, every reminder at its hour. By the same rules as ever; only the clock goes faster.
 */
export async function playLife(stage: Stage, props: Props): Promise<void> {
  const { book, changed } = props;
  const people = await stage.members();
  const visit = await plan(stage, props);
  const say = async (who: number, wish: 'going' | 'maybe' | 'declined') => {
    const person = people[who % people.length];
    if (person) await book.answer(visit.id, person, wish, stage.now());
    changed(visit.id);
    await pause(beat / 2);
  };
  await pause(beat);
  for (const who of [0, 1, 2]) await say(who, 'going');
  await say(3, 'maybe');
  await stage.goTo(reminderInstant(visit, 30));
  await stage.goTo(reminderInstant(visit, 21));
  await pause(beat);
  await move(stage, props, visit.id);
  for (const who of [0, 1]) await say(who, 'going');
  await say(1, 'declined');
  await pause(beat);
  await say(2, 'going');
  const moved = (await book.visit(visit.id)) ?? visit;
  await stage.goTo(reminderInstant(moved, 7));
  await pause(beat);
  await stage.goTo(reminderInstant(moved, 1));
}

/** Six weeks ahead, two seats. */
async function plan(stage: Stage, { book, changed, zone, sessions }: Props): Promise<Visit> {
  const now = stage.now();
  const outcome = await book.plan(
    {
      kind: 'visit',
      number: nextNumber(sessions, await book.visits()),
      host: 'PTCE fictif La Clé des champs',
      place: 'Voiron',
      department: '38',
      days: [addDays(localTime(now, zone).day, 42)],
      start: '09:30',
      end: '17:00',
      zone,
      channel: stage.channel,
      capacity: 2,
      themes: [],
      info: 'Rendez-vous devant la gare ; le repas de midi est offert par l’hôte.',
    },
    await stage.facilitator(),
    now,
    { isExample: true },
  );
  if (!outcome.ok) throw new Error(`The example could not be planned: ${outcome.reason}`);
  changed(outcome.visit.id);
  return outcome.visit;
}

/** A week later, at another hour: those who come are asked again. */
async function move(stage: Stage, { book, changed }: Props, id: string): Promise<void> {
  const visit = await book.visit(id);
  if (!visit) return;
  const days = visit.days.map((day) => addDays(day, 7));
  const seen = { version: visit.version, plan: planOf(visit) };
  await book.postpone(id, seen, { days, start: '10:00', end: '17:00' }, stage.now());
  changed(id);
  await pause(beat);
}
