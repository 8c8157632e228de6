import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { answerFromCalendar } from './calendar/answer.ts';
import { queryOf } from './calendar/query.ts';
import { candidatesFor } from './candidates/all.ts';
import { type Asked, askedOf } from './candidates/asked.ts';
import { type Judged, judge } from './decision/decide.ts';
import { correctTypos } from './reading/correct-typos.ts';
import { type CalendarOperation, type Reading, read, type Talk } from './reading/read.ts';
import { readText } from './reading/text.ts';
import { clausesOf } from './turns/clauses.ts';
import { standalone, type Turn } from './turns/standalone.ts';
import type { AskContext } from './types.ts';

/** Earlier questions that are still looked at. */
const HISTORY = 6;

/** A question as it was understood, and what may answer it. */
export interface Understood {
  /** As it stands by itself. */
  question: string;
  asked: Asked;
  /** The likeliest first. */
  candidates: readonly Judged[];
}

/** What a message says: its questions, each understood, and what it says besides. */
export interface Message {
  questions: Understood[];
  talk: Talk[];
}

/** The calendar day of an instant in a zone, ISO. */
export function dayOf(now: Date, zone: string): string {
  return format(new TZDate(now.getTime(), zone), 'yyyy-MM-dd');
}

/** Understands a message in its conversation. */
export function understand(message: string, context: AskContext, knowledge: Knowledge): Message {
  const today = dayOf(context.now, context.zone);
  let before: Turn | undefined;
  const take = (text: string): Reading => {
    const reading = readQuestion(standalone(text, before, knowledge), knowledge);
    before = turnOf(reading, knowledge, today);
    return reading;
  };
  for (const earlier of context.history.slice(-HISTORY)) {
    const { questions, context: told } = clausesOf(readText(earlier).clean);
    for (const text of [...told, ...questions]) take(text);
  }
  const { questions, context: told, talk } = clausesOf(cleanOf(message));
  for (const text of told) take(text);
  return {
    talk,
    questions: questions.map((text) => {
      const reading = take(text);
      const asked = askedOf(reading, { knowledge, visible: context.visible, today });
      return { question: reading.text.clean, asked, candidates: judge(candidatesFor(asked)) };
    }),
  };
}

/** A message without what cannot be read, its lines kept. */
const cleanOf = (message: string): string =>
  message
    .split('\n')
    .map((line) => readText(line).clean)
    .join('\n');

const readQuestion = (text: string, knowledge: Knowledge): Reading =>
  read(correctTypos(readText(text), knowledge), knowledge);

const COMPUTED: ReadonlySet<string> = new Set(['fact', 'list', 'check', 'attendance', 'order']);

/** What a question leaves for the next one: itself, and the one meeting that it was about. */
function turnOf(reading: Reading, knowledge: Knowledge, today: string): Turn {
  const [[operation] = ['page']] = reading.operations;
  const query = queryOf(reading, (COMPUTED.has(operation) ? operation : 'fact') as CalendarOperation);
  const sessions =
    reading.slots.length > 0 ? (answerFromCalendar(query, { knowledge, today })?.sessions ?? []) : [];
  const isNamed = reading.slots.some(({ type }) =>
    ['rank', 'pick', 'date', 'session', 'place', 'kind'].includes(type),
  );
  const [session] = isNamed && sessions.length === 1 ? sessions : [];
  return { reading, session };
}
