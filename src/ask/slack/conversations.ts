import type { Clock } from '../../clock.ts';
import type { WebClient } from '../../slack/web-client.ts';
import { type Store, table } from '../../store/store.ts';
import { askedText, type Question } from './addressed.ts';

/** A thread in which Capi answered, and whom: no text is kept, Slack has it. */
interface Conversation {
  people: string[];
  /** ISO instant of the last answer. */
  at: string;
}

export const conversations = table<Conversation>('ask.conversations');
const id = (place: { channel: string; thread: string }) => `${place.channel}:${place.thread}`;

/** Earlier questions that count for « et à Arles ? »: enough for a thread's thread of thought. */
const remembered = 6;
/** In a direct message, people also write one message after the other: those of the last minutes belong together. */
const directFlow = 15 * 60;

export interface Conversations {
  /** Did Capi answer this person in this thread? */
  answered(question: Question): Promise<boolean>;
  /** Notes that Capi answered. */
  note(question: Question): Promise<void>;
  /** The person's earlier questions that this one may refer to, oldest first. Empty when Slack cannot be asked. */
  history(question: Question, client: WebClient): Promise<string[]>;
}

export function createConversations(store: Store, clock: Clock): Conversations {
  return {
    async answered(question) {
      if (question.thread === question.ts) return false;
      const found = await store.get(conversations, id(question));
      return found?.people.includes(question.user) ?? false;
    },

    note: (question) =>
      store.transact(async (transaction) => {
        const known = await transaction.get(conversations, id(question));
        const people = [...new Set([...(known?.people ?? []), question.user])];
        transaction.put(conversations, id(question), { people, at: clock.now().toISOString() });
      }),

    async history(question, client) {
      if (question.thread === question.ts && !question.direct) return [];
      try {
        return await earlierQuestions(question, client);
      } catch {
        return [];
      }
    },
  };
}

async function earlierQuestions(question: Question, client: WebClient): Promise<string[]> {
  const { channel, thread, ts, user } = question;
  const inThread = thread !== ts;
  const { messages = [] } = inThread
    ? await client.conversations.replies({ channel, ts: thread, latest: ts, limit: 200 })
    : await client.conversations.history({
        channel,
        latest: ts,
        oldest: String(Number(ts) - directFlow),
        limit: 30,
      });
  return messages
    .filter(
      (message) => message.user === user && !message.bot_id && message.ts !== undefined && message.ts < ts,
    )
    .sort((a, b) => Number(a.ts) - Number(b.ts))
    .map((message) => askedText(message.text ?? ''))
    .slice(-remembered);
}
