import { addHours } from 'date-fns';
import type { Tools } from '../../capability.ts';
import type { Outgoing } from '../../delivery/outgoing.ts';
import type { HeardMessage } from '../../slack/handlers.ts';
import { ask } from '../ask.ts';
import type { AskContext, Reply } from '../types.ts';
import { askedText, type IncomingMessage, isAddressed, type Question, questionFrom } from './addressed.ts';
import { presentReply } from './answer-message.ts';
import { remember } from './asked.ts';
import type { Conversations } from './conversations.ts';
import { askMessages } from './messages.ts';
import { whileWorking } from './while-working.ts';
import { whoComes } from './who-comes.ts';

export interface AskTools extends Tools {
  conversations: Conversations;
}

/**
 * Answers a mention, a direct message, or the next question of a conversation, in its thread.
 * @returns false when it is not said to Capi
 */
export async function answerMessage(heard: HeardMessage, tools: AskTools): Promise<boolean> {
  const { event, client, context } = heard;
  const question = questionFrom(event as IncomingMessage);
  if (!question) return false;
  const { conversations, audiences, delivery, identity } = tools;
  if (!isAddressed(question, identity.botUserId, await conversations.answered(question))) return false;
  // From here on somebody waits for a reply: a failure must be told to them.
  context['addressed'] = true;

  await whileWorking(client, question, context['resumed'] === true, async () => {
    const { direct, channel, user, thread, ts } = question;
    const [history, visible] = await Promise.all([
      conversations.history(question, client),
      direct ? audiences.ofPerson(user) : audiences.ofChannel(channel),
    ]);
    const id = `${channel}:${ts}`;
    const asked = askedText(question.text);
    const reply = replyTo(asked, question.brings, { ...moment(tools), history, visible });
    const limited = !visible.has('members');
    const post: Outgoing = {
      key: `answer:${channel}:${ts}`,
      kind: 'answer',
      channel,
      threadTs: thread,
      // Later, the conversation has gone on; and an answer may rather come twice than not at all.
      notAfter: addHours(tools.clock.now(), 1),
      ifUnverifiable: 'post-again',
      compose: async () =>
        presentReply(reply, { asked: id, limited, people: await whoComes(reply, question, tools) }),
    };
    // Noted along with it, because whoever reads the answer may reply at once: all become durable together.
    const asking = { id, question: asked, user, visible, reply };
    const [outcome] = await Promise.all([
      delivery.post(post),
      conversations.note(question),
      remember(tools, asking),
    ]);
    if (outcome.state !== 'sent') throw new Error(`the answer was not posted: ${outcome.state}`);
  });
  return true;
}

/** A file, a forwarded message or an emoji alone is no question: one sentence says what Capi makes of it. */
function replyTo(asked: string, brings: Question['brings'], context: AskContext): Reply {
  if (asked !== '') return ask(asked, context);
  const text = brings === undefined ? askMessages.wordless : askMessages.brought[brings];
  return { outcome: 'help', language: 'fr', text, evidence: [], suggestions: [] };
}

/** The knowledge and the time of now, as `ask` wants them. */
export function moment({ knowledge, clock, community }: Tools) {
  return { knowledge: knowledge(), now: clock.now(), zone: community.zone };
}
