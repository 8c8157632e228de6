import type { OpenQuestion } from './question.ts';

/** A message that Capi owes about a question. Nothing of it is stored: it follows from the question. */
export interface Notice {
  /** The same for ever: `question:12:answered`. */
  key: string;
  question: OpenQuestion;
  /**
   * `posted`: to the facilitators. `help`: to somebody who may know. `answered`, `not-answered`: to its author.
   * `published`: in the facilitators' thread.
   */
  kind: 'posted' | 'help' | 'answered' | 'published' | 'not-answered';
  to: { place: 'facilitators' } | { user: string } | { channel: string; threadTs: string };
  dueAt: Date;
  /** Later than this it helps nobody any more. */
  notAfter: Date;
}

const day = 24 * 3_600_000;
/** Weeks off do not make an answer worthless, but after two months its author has moved on. */
const patience = 60 * day;

/** Everything that Capi owes about these questions, sent or not: whoever posts knows by the key what was sent. */
export function noticesOf(questions: readonly OpenQuestion[]): Notice[] {
  return questions.flatMap((question) => {
    if (question.status === 'waiting')
      return [...(question.thread ? [] : [posted(question)]), ...question.helpers.map(calling(question))];
    return ended(question);
  });
}

function posted(question: OpenQuestion): Notice {
  return notice(question, 'posted', { place: 'facilitators' }, question.askedAt);
}

/** A call for help, to each once. */
function calling(question: OpenQuestion): (user: string) => Notice {
  return (user) => {
    const call = notice(question, 'help', { user }, question.askedAt);
    return { ...call, key: `${call.key}:${user}` };
  };
}

function ended(question: OpenQuestion): Notice[] {
  const { status, thread, author, endedAt = question.askedAt } = question;
  const kind = status === 'published' ? 'answered' : 'not-answered';
  const toAuthor = author === '' ? [] : [notice(question, kind, { user: author }, endedAt)];
  if (status !== 'published' || !thread) return toAuthor;
  const inThread = { channel: thread.channel, threadTs: thread.ts };
  return [...toAuthor, notice(question, 'published', inThread, endedAt)];
}

function notice(question: OpenQuestion, kind: Notice['kind'], to: Notice['to'], since: string): Notice {
  const dueAt = new Date(since);
  return {
    key: `question:${question.id}:${kind}`,
    question,
    kind,
    to,
    dueAt,
    notAfter: new Date(dueAt.getTime() + patience),
  };
}
