import type { Tools } from '../../capability.ts';
import type { Message } from '../../delivery/outgoing.ts';
import type { PlannedPost } from '../../delivery/schedule.ts';
import type { Document } from '../../knowledge/types.ts';
import type { Owing } from '../../scheduled.ts';
import { escapeMrkdwn, truncate } from '../../slack/mrkdwn.ts';
import { messages } from '../messages.ts';
import { type Notice, noticesOf } from '../notices.ts';
import { type OpenQuestion, questions } from '../question.ts';
import type { Desk } from './desk.ts';
import { presentAnswer, presentCall, presentText } from './present.ts';

/** The messages that Capi owes about questions: to facilitators, and to those who asked. */
export function questionsOwing(tools: Tools, desk: Desk): Owing {
  const { store, audiences, roles, delivery } = tools;

  async function channelOf({ to, question }: Notice): Promise<string | undefined> {
    if ('user' in to) return to.user;
    if ('channel' in to) return to.channel;
    return roles.channel ?? question.owner ?? (await roles.facilitators())[0];
  }

  async function compose({ question: { id }, kind, to }: Notice): Promise<Message | undefined> {
    const question = await store.get(questions, id);
    if (!question) return undefined;
    switch (kind) {
      case 'posted':
        return question.status === 'waiting' ? desk.shown(id) : undefined;
      case 'help':
        return 'user' in to ? callFor(question, to.user) : undefined;
      case 'not-answered':
        return presentText(messages.notAnswered(short(question.text)));
      case 'answered':
      case 'published':
        return ofPage(question, kind);
    }
  }

  async function ofPage(question: OpenQuestion, kind: Notice['kind']): Promise<Message | undefined> {
    const page = await desk.page(question);
    if (!page) return undefined;
    if (kind === 'published') return presentText(messages.published(escapeMrkdwn(page.title)));
    return forAuthor(question, page);
  }

  /** Only while it waits, and while they agree to be asked. */
  async function callFor(question: OpenQuestion, user: string): Promise<Message | undefined> {
    if (question.status !== 'waiting') return undefined;
    const helper = (await desk.helpers(question)).find((one) => one.user === user);
    return helper && presentCall(question, helper);
  }

  async function forAuthor(question: OpenQuestion, page: Document): Promise<Message | undefined> {
    if (question.author === '') return undefined;
    const reader = await audiences.ofPerson(question.author);
    return reader.has(page.audience) ? presentAnswer(question, page) : presentText(messages.answeredReserved);
  }

  return {
    async planned(now) {
      const notices = noticesOf(await desk.takeThreads()).filter(({ notAfter }) => now < notAfter);
      const posts = await Promise.all(
        notices.map(async (notice): Promise<PlannedPost[]> => {
          const channel = await channelOf(notice);
          // A settled key needs not be asked for again; nobody to tell yet: later.
          const isOver = (await delivery.recordOf(notice.key))?.progress === 'over';
          if (channel === undefined || isOver) return [];
          const { key, dueAt, notAfter, to } = notice;
          const thread = 'threadTs' in to ? { threadTs: to.threadTs } : {};
          return [
            { key, kind: 'question', channel, ...thread, dueAt, notAfter, compose: () => compose(notice) },
          ];
        }),
      );
      return posts.flat();
    },
  };
}

const short = (text: string) => escapeMrkdwn(truncate(text, 300));
