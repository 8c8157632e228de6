import type { Tools } from '../../capability.ts';
import type { Message } from '../../delivery/outgoing.ts';
import type { PostSource, Recipient } from '../../delivery/post-source.ts';
import type { Document } from '../../knowledge/types.ts';
import { escapeMrkdwn, truncate } from '../../slack/mrkdwn.ts';
import { questionMessages } from '../messages.ts';
import { type OpenQuestion, readQuestions } from '../question.ts';
import { type QuestionSlot, recipientsOf, slotsOf } from '../slots.ts';
import type { QuestionsContext } from './context.ts';
import { presentAnswer, presentCall, presentText } from './present.ts';

/** The posts that questions call for: to facilitators, to people who may know, and to those who asked. */
export function questionPosts(tools: Tools, context: QuestionsContext): PostSource<QuestionSlot> {
  const { audiences, roles, store } = tools;

  async function compose(
    { question, about }: QuestionSlot,
    { channel }: Recipient,
  ): Promise<Message | undefined> {
    switch (about) {
      case 'posted':
        return context.shown(question.id);
      case 'help':
        return callFor(question, channel);
      case 'not-answered':
        return presentText(questionMessages.notAnswered(short(question.text)));
      case 'answered':
      case 'published':
        return ofPage(question, about);
    }
  }

  async function ofPage(question: OpenQuestion, about: QuestionSlot['about']): Promise<Message | undefined> {
    const page = await context.page(question);
    if (!page) return undefined;
    if (about === 'published') return presentText(questionMessages.published(escapeMrkdwn(page.title)));
    return forAuthor(question, page);
  }

  /** Only while they agree to be asked. */
  async function callFor(question: OpenQuestion, user: string): Promise<Message | undefined> {
    const helper = (await context.helpers(question)).find((one) => one.user === user);
    return helper && presentCall(question, helper);
  }

  async function forAuthor(question: OpenQuestion, page: Document): Promise<Message | undefined> {
    const reader = await audiences.ofPerson(question.author);
    return reader.has(page.audience)
      ? presentAnswer(question, page)
      : presentText(questionMessages.answeredReserved);
  }

  return {
    prefix: 'question:',
    async list({ id }) {
      const questions = (await readQuestions(store)).filter(
        (question) => id === undefined || question.id === id,
      );
      const first = roles.channel ?? (await roles.facilitators())[0];
      return {
        slots: questions.flatMap((question) => slotsOf(question, roles.channel ?? question.owner ?? first)),
        recipientsOf,
        compose,
      };
    },
  };
}

const short = (text: string) => escapeMrkdwn(truncate(text, 300));
