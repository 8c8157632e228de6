import type { Session } from '../../knowledge/types.ts';
import { answerFromCalendar } from '../calendar/answer.ts';
import type { Computed } from '../calendar/computed.ts';
import { queryOf } from '../calendar/query.ts';
import { identifies } from '../calendar/selection.ts';
import type { Features } from '../decision/features.ts';
import type { CalendarOperation, Operation } from '../reading/read.ts';
import { type Draft, evidenceOfSession } from '../reply.ts';
import { type Asked, shortness, talkChance } from './asked.ts';
import type { Candidate } from './candidate.ts';

const OPERATIONS: ReadonlySet<Operation> = new Set<CalendarOperation | 'compare'>([
  'fact',
  'list',
  'count',
  'group',
  'check',
  'elapsed',
  'order',
  'attendance',
  'compare',
]);
/** Readings that are computed: the likeliest, and a second one where it is nearly as likely. */
const READINGS = 2;
const LEAST_CHANCE = 0.15;

/** What the calendar answers, by the likeliest readings of the question. */
export function calendarCandidates(asked: Asked): Candidate[] {
  const { reading, knowledge, today } = asked;
  const likely = reading.operations.filter(
    ([name, chance], at) => OPERATIONS.has(name) && (at === 0 || chance >= LEAST_CHANCE),
  );
  const total = reading.operations.reduce(
    (sum, [name, chance]) => sum + (OPERATIONS.has(name) ? chance : 0),
    0,
  );
  return likely.slice(0, READINGS).flatMap(([operation, chance]) => {
    const query = queryOf(reading, operation as CalendarOperation | 'compare');
    const computed = answerFromCalendar(query, { knowledge, today });
    if (computed === undefined) return [];
    return {
      kind: 'calendar',
      path: operation,
      features: featuresOf(asked, computed, (chance + total) / 2),
      draft: () => draftOf(computed, asked),
    };
  });
}

function featuresOf(asked: Asked, computed: Computed, chance: number): Features {
  const { reading, terms, entities } = asked;
  const titles = new Set(computed.sessions.flatMap((session) => titleWords(session)));
  const missing = reading.contentWords.filter((word) => !titles.has(word));
  const isNamed = reading.slots.some((slot) => identifies(slot) && slot.type !== 'pick');
  return {
    calendar: 1,
    calendarChance: chance,
    talkChance: talkChance(reading),
    uncovered: missing.length / Math.max(1, missing.length + reading.slots.length),
    leftOver: Math.min(1, missing.length / 2),
    unknownName: Number(reading.slots.some(({ type }) => type === 'name')),
    ofName: Number(isNamed),
    // The calendar knows nothing of terms, nor of pages that are no host's.
    missesName: Number(
      reading.slots.some(({ type }) => type === 'term' || type === 'page' || type === 'series'),
    ),
    ...shortness({ terms, reading, entities }),
  };
}

const titleWords = ({ title, aliases }: Session): string[] =>
  [title, ...aliases].flatMap(
    (name) =>
      name
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .match(/[a-z]+/g) ?? [],
  );

function draftOf({ outcome, lines, sessions, absent, attendanceOf }: Computed, { knowledge }: Asked): Draft {
  return {
    outcome,
    lines,
    evidence: sessions.flatMap((session) => evidenceOfSession(session, knowledge)),
    ...(absent ? { absent: [] } : {}),
    attendanceOf,
  };
}
