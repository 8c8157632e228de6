import type { Tools } from '../../capability.ts';
import { MemberError } from '../../errors.ts';
import { formValues, metadataOf, noticeModal } from '../../slack/forms.ts';
import {
  type Click,
  clickedValue,
  openModal,
  type Submission,
  showErrors,
  showInstead,
  whisper,
} from '../../slack/handlers.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import { questionMessages } from '../messages.ts';
import type { QuestionsContext } from './context.ts';
import { presentReply } from './present.ts';
import { fields, replyView } from './views.ts';

interface Parts extends Tools {
  context: QuestionsContext;
}

/** « Je m’en charge ». */
export async function takeCharge({ ack, action, body }: Click, parts: Parts): Promise<void> {
  await ack();
  const { context, roles, wake } = parts;
  await requireFacilitator(roles, body.user.id);
  await context.change(clickedValue(action), (question) => ({ ...question, owner: body.user.id }));
  wake();
}

/** « Clore sans réponse »: its author is told. */
export async function closeQuestion({ ack, action, body }: Click, parts: Parts): Promise<void> {
  await ack();
  const { context, roles, clock, wake } = parts;
  await requireFacilitator(roles, body.user.id);
  const endedAt = clock.now().toISOString();
  await context.change(clickedValue(action), (question) => ({ ...question, status: 'closed', endedAt }));
  wake();
}

/** « Solliciter… »: those who took part in a related meeting and agreed are asked, each in private, once. */
export async function askHelpers(click: Click, parts: Parts): Promise<void> {
  const { ack, action, body } = click;
  await ack();
  const { context, roles, store, wake } = parts;
  await requireFacilitator(roles, body.user.id);
  const waiting = await context.waiting(store, clickedValue(action));
  const helpers = (await context.helpers(waiting)).filter(({ user }) => !waiting.helpers.includes(user));
  await context.change(waiting.id, (one) => ({
    ...one,
    helpers: [...new Set([...one.helpers, ...helpers.map(({ user }) => user)])],
  }));
  wake();
  await whisper(click, questionMessages.helpersAsked(helpers.length));
}

/** « Je réponds », under a call for help or in the weekly letter: whoever may read the question may answer it. */
export async function openReply(click: Click, { context, store }: Parts): Promise<void> {
  const { ack, action, body } = click;
  await ack();
  const question = await context.waiting(store, clickedValue(action));
  if (!(await context.mayRead(question, body.user.id)))
    throw new MemberError('reserved', questionMessages.reserved);
  await openModal(click, replyView(question));
}

export async function declineHelp({ ack, respond }: Click): Promise<void> {
  await ack();
  await respond({ response_type: 'ephemeral', replace_original: true, text: questionMessages.thanksNotNow });
}

/** A reply was sent: it goes into the facilitators' thread, under the name of who wrote it. */
export async function submitReply(submission: Submission, parts: Parts): Promise<void> {
  const { body, view } = submission;
  const text = formValues(view).value(fields.text) ?? '';
  const tell = (words: string) => showInstead(submission, noticeModal(questionMessages.replyTitle, words));
  const placed = await parts.context.placed(metadataOf<string>(view));
  if (!placed) return tell(questionMessages.alreadyEnded);
  const user = body.user.id;
  const { question, thread } = placed;
  // The words are nowhere but in this window: thanked for once they are in the thread.
  const { state } = await parts.delivery.post({
    key: `question:${question.id}:reply:${user}:${view.id}`,
    kind: 'question',
    channel: thread.channel,
    threadTs: thread.ts,
    compose: () => presentReply(question, user, text),
  });
  if (state !== 'sent') return showErrors(submission, { [fields.text]: questionMessages.replyNotSent });
  await tell(questionMessages.replyDone);
}
