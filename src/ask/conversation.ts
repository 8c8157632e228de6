import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Turn, turnOf } from './follow-up.ts';
import { correctTypos } from './parsing/correct-typos.ts';
import { intentOf, withoutManner } from './parsing/intents.ts';
import { readText, type Text } from './parsing/text.ts';
import type { AskContext } from './types.ts';

/** Earlier questions that are still looked at. */
const HISTORY = 6;

/** The calendar day of an instant in a zone, ISO. */
export function dayOf(now: Date, zone: string): string {
  return format(new TZDate(now.getTime(), zone), 'yyyy-MM-dd');
}

/** A message as words: typing errors put right, and without the clause that tells how to answer. */
export const normalizeQuestion = (message: string, knowledge: Knowledge): Text =>
  withoutManner(correctTypos(readText(message), knowledge));

/** The question resolved against the earlier ones, parsed in order. */
export function conversation(text: Text, context: AskContext, knowledge: Knowledge, today: string): Turn {
  const earlier = context.history.slice(-HISTORY).map((question) => normalizeQuestion(question, knowledge));
  let before: Turn | undefined;
  for (const question of earlier) {
    if (intentOf(question) === 'ask') before = turnOf(question, knowledge, today, before);
  }
  return turnOf(text, knowledge, today, before);
}
