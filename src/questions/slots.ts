import { type PostSlot, person, type Recipient } from '../delivery/post-source.ts';
import { type OpenQuestion, postedKey } from './question.ts';

/** A message about a question. */
export interface QuestionSlot extends PostSlot {
  question: OpenQuestion;
  /**
   * `posted`: to the facilitators. `help`: to people who may know. `answered`, `not-answered`: to its author.
   * `published`: in the facilitators' thread.
   */
  about: 'posted' | 'help' | 'answered' | 'published' | 'not-answered';
}

const day = 24 * 3_600_000;
/** Weeks off do not make an answer worthless, but after two months its author has moved on. */
const patience = 60 * day;

/**
 * Everything that the question calls for, posted or not.
 * @param facilitators where its facilitators are reached: a channel or a person
 */
export function slotsOf(question: OpenQuestion, facilitators: string | undefined): QuestionSlot[] {
  const { status, thread, author, askedAt, endedAt = askedAt } = question;
  const isWaiting = status === 'waiting';
  const answered = status === 'published' ? 'answered' : 'not-answered';
  return [
    ...(facilitators !== undefined && (isWaiting || thread)
      ? [{ ...slot(question, 'posted', facilitators, askedAt), key: postedKey(question.id), isLive: true }]
      : []),
    ...(isWaiting ? [slot(question, 'help', '', askedAt)] : []),
    ...(isWaiting || author === '' ? [] : [slot(question, answered, author, endedAt)]),
    ...(status === 'published' && thread
      ? [{ ...slot(question, 'published', thread.channel, endedAt), threadTs: thread.ts }]
      : []),
  ];
}

/** A call for help goes to each helper, once; everything else to one place. */
export function recipientsOf({ about, question, channel, threadTs }: QuestionSlot): Recipient[] {
  return about === 'help' ? question.helpers.map(person) : [{ channel, threadTs }];
}

function slot(
  question: OpenQuestion,
  about: QuestionSlot['about'],
  channel: string,
  since: string,
): QuestionSlot {
  const dueAt = new Date(since);
  const notAfter = new Date(dueAt.getTime() + patience);
  return {
    key: `question:${question.id}:${about}`,
    kind: 'question',
    about,
    question,
    channel,
    dueAt,
    notAfter,
  };
}
