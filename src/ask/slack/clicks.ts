import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { sections } from '../../slack/blocks.ts';
import { table } from '../../store/store.ts';
import { ask } from '../ask.ts';
import { askedQuestions, complaints } from '../asked.ts';
import { complaintButtons, presentPrivateReply, presentSharedReply } from './answer-message.ts';
import { complain, confirm, remember } from './asked.ts';
import { type AskTools, moment } from './mention.ts';
import { askMessages } from './messages.ts';
import { sourceView } from './source-view.ts';
import { whoComes } from './who-comes.ts';

export type Click = AllMiddlewareArgs & SlackActionMiddlewareArgs<BlockAction>;

/** Whether an answer helped. Neither the question nor the answer is kept: the message has both. */
interface Feedback {
  useful: boolean;
  /** ISO instant. */
  at: string;
}

export const feedback = table<Feedback>('ask.feedback');

/** Opens the page that an answer rests on. First of all, because Slack gives three seconds to open a modal. */
export async function openSource({ ack, action, body, client }: Click, tools: AskTools): Promise<void> {
  await ack();
  const reader = await tools.audiences.ofPerson(body.user.id);
  const view = sourceView(clickedValue(action), tools.knowledge(), reader);
  await client.views.open({ trigger_id: body.trigger_id, view });
}

/** A suggested question was clicked: answers it where it stands. */
export async function askSuggestion({ ack, action, body, respond }: Click, tools: AskTools): Promise<void> {
  await ack();
  const question = clickedValue(action);
  const user = body.user.id;
  const place = placeOf(body);
  const id = `click:${user}:${clickId(action)}`;
  if (!place || body.container['is_ephemeral']) {
    await answerPrivately({ id, question, user, respond }, tools);
    return;
  }
  const { channel, thread } = place;
  const direct = channel.startsWith('D');
  const visible = await (direct ? tools.audiences.ofPerson(user) : tools.audiences.ofChannel(channel));
  const reply = ask(question, { ...moment(tools), history: [], visible });
  await tools.conversations.note({
    channel,
    thread,
    user,
    ts: '',
    text: question,
    direct,
  });
  await remember(tools, { id, question, user, visible, reply });
  await tools.delivery.post({
    key: `answer:${channel}:${thread}:${clickId(action)}`,
    kind: 'answer',
    channel,
    threadTs: thread,
    compose: async () =>
      presentSharedReply(user, question, reply, {
        asked: id,
        limited: !visible.has('members'),
        people: await whoComes(reply, { user, direct }, tools),
      }),
  });
}

/** Posts a private answer for the whole channel, as far as the channel's readers may see it. */
export async function shareAnswer({ ack, action, body, respond }: Click, tools: AskTools): Promise<void> {
  await ack();
  const tell = (text: string) => respond({ response_type: 'ephemeral', replace_original: false, text });
  const channel = body.channel?.id;
  if (!channel) return;
  const question = clickedValue(action);
  const reply = ask(question, {
    ...moment(tools),
    history: [],
    visible: await tools.audiences.ofChannel(channel),
  });
  if (reply.outcome !== 'answer') {
    await tell(askMessages.notForThisChannel);
    return;
  }
  const { state } = await tools.delivery.post({
    key: `share:${channel}:${body.user.id}:${clickId(action)}`,
    kind: 'share',
    channel,
    compose: () => presentSharedReply(body.user.id, question, reply),
  });
  await tell(state === 'sent' ? askMessages.shared : askMessages.notInChannel);
}

interface PrivateQuestion {
  id: string;
  question: string;
  user: string;
  respond: Click['respond'];
}

/** Answers for the eyes of one person, as far as this person may read. */
async function answerPrivately(
  { id, question, user, respond }: PrivateQuestion,
  tools: AskTools,
): Promise<void> {
  const [visible, facilitates] = await Promise.all([
    tools.audiences.ofPerson(user),
    tools.roles.isFacilitator(user),
  ]);
  const reply = ask(question, { ...moment(tools), history: [], visible });
  await remember(tools, { id, question, user, visible, reply });
  const people = await whoComes(reply, { user, direct: true }, tools);
  const message = presentPrivateReply(question, reply, id, { facilitates, people });
  await respond({ response_type: 'ephemeral', replace_original: false, ...message });
}

/** « Me répondre en privé »: the same question, for whoever clicked. */
export async function askAgainPrivately(
  { ack, action, body, respond }: Click,
  tools: AskTools,
): Promise<void> {
  await ack();
  const asked = await tools.store.get(askedQuestions, clickedValue(action));
  const user = body.user.id;
  if (asked)
    await answerPrivately(
      { id: `click:${user}:${clickId(action)}`, question: asked.text, user, respond },
      tools,
    );
  else await respond({ response_type: 'ephemeral', replace_original: false, text: askMessages.questionGone });
}

/** « Utile » or « Pas utile »: recorded, and thanked for. The last click of a person counts. */
export async function recordFeedback({ ack, action, body, respond }: Click, tools: AskTools): Promise<void> {
  await ack();
  const [verdict, asked = ''] = clickedValue(action).split(' ');
  const useful = verdict === 'useful';
  const place = placeOf(body);
  const id = `${place?.channel ?? 'private'}:${body.container['message_ts'] ?? ''}:${body.user.id}`;
  await tools.store.transact((transaction) => {
    transaction.put(feedback, id, { useful, at: tools.clock.now().toISOString() });
  });
  const known = await tools.store.get(askedQuestions, asked);
  if (useful) await confirm(tools, asked, body.user.id);
  else await complain(tools, asked, 'other');
  const text = useful
    ? askMessages.thanksUseful
    : known
      ? askMessages.whyNotUseful
      : askMessages.thanksComplaint;
  const blocks = useful || !known ? undefined : [...sections(text), complaintButtons(asked)];
  await respond({
    response_type: 'ephemeral',
    replace_original: false,
    text,
    blocks,
  });
}

/** Why an answer did not help: the question joins those without an answer. */
export async function recordComplaint({ ack, action, respond }: Click, tools: AskTools): Promise<void> {
  await ack();
  const { action_id, value = '' } = action as ButtonAction;
  const complaint = complaints.find((one) => action_id.endsWith(`:${one}`));
  if (complaint) await complain(tools, value, complaint);
  await respond({ response_type: 'ephemeral', replace_original: true, text: askMessages.thanksComplaint });
}

/** What the clicked button carries. */
export function clickedValue(action: Click['action']): string {
  return (action as ButtonAction).value ?? '';
}

/** Distinct for each click, the same when Slack sends a click again. */
function clickId(action: Click['action']): string {
  return (action as ButtonAction).action_ts;
}

function placeOf(body: BlockAction): { channel: string; thread: string } | undefined {
  const { channel, message } = body;
  if (!channel || !message) return undefined;
  return { channel: channel.id, thread: (message['thread_ts'] as string | undefined) ?? message.ts };
}
