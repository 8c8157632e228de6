import type { Tools } from '../../capability.ts';
import { type Click, clickedValue, type Submission } from '../../slack/handlers.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import { messages } from '../messages.ts';
import { isWaiting, questions } from '../question.ts';
import type { Desk } from './desk.ts';
import { presentCall, presentReply } from './present.ts';
import { doneView, fields, replyView, type Submitted, textOf } from './views.ts';

interface Parts extends Tools {
  desk: Desk;
}

const privately = { response_type: 'ephemeral', replace_original: false } as const;

/** « Je m’en charge ». */
export async function takeCharge({ ack, action, body }: Click, { desk, roles }: Parts): Promise<void> {
  await ack();
  await requireFacilitator(roles, body.user.id);
  await desk.show(
    await desk.change(clickedValue(action), (question) => ({ ...question, owner: body.user.id })),
  );
}

/** « Clore sans réponse »: its author is told. */
export async function closeQuestion({ ack, action, body }: Click, parts: Parts): Promise<void> {
  await ack();
  const { desk, roles, clock, wake } = parts;
  await requireFacilitator(roles, body.user.id);
  const endedAt = clock.now().toISOString();
  await desk.show(
    await desk.change(clickedValue(action), (question) => ({ ...question, status: 'closed', endedAt })),
  );
  wake();
}

/** « Solliciter… »: those who took part in a related meeting and agreed are asked, each in private, once. */
export async function askHelpers({ ack, action, body, respond }: Click, parts: Parts): Promise<void> {
  await ack();
  const { desk, roles, store, delivery } = parts;
  await requireFacilitator(roles, body.user.id);
  const waiting = await desk.waiting(store, clickedValue(action));
  const helpers = (await desk.helpers(waiting)).filter(({ user }) => !waiting.helpers.includes(user));
  const question = await desk.change(waiting.id, (one) => ({
    ...one,
    helpers: [...new Set([...one.helpers, ...helpers.map(({ user }) => user)])],
  }));
  await Promise.all(
    helpers.map((helper) =>
      delivery.post({
        key: `question:${question.id}:help:${helper.user}`,
        kind: 'question',
        channel: helper.user,
        compose: async () =>
          (await isStillWaiting(question.id, parts)) ? presentCall(question, helper) : undefined,
      }),
    ),
  );
  await desk.show(question);
  await respond({ ...privately, text: messages.helpersAsked(helpers.length) });
}

async function isStillWaiting(id: string, { store }: Parts): Promise<boolean> {
  const question = await store.get(questions, id);
  return question !== undefined && isWaiting(question);
}

/** « Je réponds ». */
export async function openReply({ ack, action, body, client }: Click, { desk, store }: Parts): Promise<void> {
  await ack();
  const question = await desk.waiting(store, clickedValue(action));
  await client.views.open({ trigger_id: body.trigger_id, view: replyView(question) });
}

export async function declineHelp({ ack, respond }: Click): Promise<void> {
  await ack();
  await respond({ response_type: 'ephemeral', replace_original: true, text: messages.thanksNotNow });
}

/** A reply was sent: it goes into the facilitators' thread, under the name of who wrote it. */
export async function submitReply({ ack, body, view }: Submission, parts: Parts): Promise<void> {
  const text = textOf(view.state.values as Submitted, fields.text);
  const placed = await parts.desk.placed(view.private_metadata);
  if (!placed) {
    await ack({ response_action: 'update', view: doneView(messages.replyTitle, messages.alreadyEnded) });
    return;
  }
  await ack({ response_action: 'update', view: doneView(messages.replyTitle, messages.replyDone) });
  const user = body.user.id;
  const { question, thread } = placed;
  await parts.delivery.post({
    key: `question:${question.id}:reply:${user}:${view.id}`,
    kind: 'question',
    channel: thread.channel,
    threadTs: thread.ts,
    compose: () => presentReply(question, user, text),
  });
}
