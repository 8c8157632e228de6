import type { View } from '@slack/types';
import { sections } from '../../slack/blocks.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { explain } from '../ask.ts';
import type { AskContext } from '../types.ts';
import { visibleKnowledge } from '../visible-knowledge.ts';
import { whyInWords } from '../why.ts';
import { type Click, clickedValue } from './clicks.ts';
import { type AskTools, moment } from './mention.ts';
import { askMessages } from './messages.ts';

/** « Pourquoi cette réponse ? »: a facilitator sees how the question was read, and what was weighed. */
export async function openWhy({ ack, action, body, client }: Click, tools: AskTools): Promise<void> {
  await ack();
  const [visible, facilitates] = await Promise.all([
    tools.audiences.ofPerson(body.user.id),
    tools.roles.isFacilitator(body.user.id),
  ]);
  const context = { ...moment(tools), history: [], visible };
  // Somebody may have stopped facilitating since the answer.
  const lines = facilitates ? whyLines(clickedValue(action), context) : [askMessages.whyReserved];
  await client.views.open({ trigger_id: body.trigger_id, view: modal(lines) });
}

function whyLines(question: string, context: AskContext): string[] {
  const knowledge = visibleKnowledge(context.knowledge, context.visible);
  return [askMessages.asked(question), ...whyInWords(explain(question, context), knowledge)];
}

function modal(lines: readonly string[]): View {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: askMessages.whyTitle },
    close: { type: 'plain_text', text: askMessages.close },
    blocks: sections(lines.map(escapeMrkdwn).join('\n\n')),
  };
}
