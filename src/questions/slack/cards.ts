import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { Tools } from '../../capability.ts';
import { MemberError } from '../../errors.ts';
import { freePath, publish, publishedPages } from '../../knowledge/published.ts';
import { sixMonthsLater } from '../../knowledge/review-day.ts';
import { formValues, metadataOf, noticeModal } from '../../slack/forms.ts';
import {
  type Click,
  clickedValue,
  openModal,
  type Submission,
  showErrors,
  showInstead,
} from '../../slack/handlers.ts';
import { plainText } from '../../slack/mrkdwn.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import { type Card, cardFaults, cardPage } from '../card.ts';
import { questionMessages } from '../messages.ts';
import { mayMark, type OpenQuestion, questions } from '../question.ts';
import type { QuestionsContext } from './context.ts';
import { presentMarked } from './present.ts';
import { type CardOrigin, cardView, readCard } from './views.ts';

interface Parts extends Tools {
  context: QuestionsContext;
}

/** The card as the form opens: what is known so far. */
function draft(question: OpenQuestion, answer: string, today: string): Card {
  return {
    question: question.text.charAt(0).toLocaleUpperCase('fr') + question.text.slice(1),
    answer,
    source: questionMessages.cardUsualSource,
    review: sixMonthsLater(today),
    audience: question.audience,
  };
}

/** « Répondre et publier »: the form, with the reply that was held to be the answer, if any. */
export async function openCard(click: Click, { context, roles, store }: Parts): Promise<void> {
  await click.ack();
  const question = await context.waiting(store, clickedValue(click.action));
  await requireFacilitator(roles, click.body.user.id);
  const card = draft(question, question.reply?.text ?? '', context.today());
  await openModal(click, cardView(card, { question: question.id }));
}

/** « En faire une fiche » under a helper's reply. */
export async function openCardOfReply(click: Click, { context, roles, store }: Parts): Promise<void> {
  await click.ack();
  const { question: id, text } = JSON.parse(clickedValue(click.action)) as { question: string; text: string };
  const question = await context.waiting(store, id);
  await requireFacilitator(roles, click.body.user.id);
  await openModal(click, cardView(draft(question, text, context.today()), { question: id }));
}

type Shortcut = AllMiddlewareArgs & SlackShortcutMiddlewareArgs<MessageShortcut>;

/**
 * « En faire une fiche », on a reply in the thread of a question: a facilitator gets the card's form; the author says
 * which reply answers, and facilitators publish it.
 */
export async function markReply({ ack, shortcut, client }: Shortcut, parts: Parts): Promise<void> {
  await ack();
  const { context, roles, wake } = parts;
  const { channel, message, user, trigger_id } = shortcut;
  const thread = message['thread_ts'] as string | undefined;
  const question = await context.inThread(channel.id, thread);
  if (!question || message.ts === thread)
    throw new MemberError('not-in-thread', questionMessages.notInThread);
  const isFacilitator = await roles.isFacilitator(user.id);
  if (!mayMark(question, user.id, isFacilitator))
    throw new MemberError('not-yours', questionMessages.notYours);
  const by = message.user === undefined ? {} : { by: message.user };
  const reply = { text: plainText(message.text ?? ''), ...by, channel: channel.id, ts: message.ts };
  if (isFacilitator) {
    const card = draft(question, reply.text, context.today());
    await client.views.open({ trigger_id, view: cardView(card, { question: question.id }) });
    return;
  }
  await context.change(question.id, (one) => ({ ...one, reply }));
  await parts.delivery.post({
    key: `question:${question.id}:marked:${message.ts}`,
    kind: 'question',
    channel: channel.id,
    threadTs: thread ?? message.ts,
    compose: () => presentMarked(question),
  });
  wake();
}

/** « Modifier », on a published answer that is to be read again: the same form, with the answer as it stands. */
export async function amendPage(click: Click, parts: Parts): Promise<void> {
  const { ack, action, body } = click;
  await ack();
  const path = clickedValue(action);
  const { store, knowledge, roles, context } = parts;
  const [page, document] = [await store.get(publishedPages, path), knowledge().documents.get(path)];
  if (!page || !document) throw new MemberError('page-gone', questionMessages.pageGone);
  if (page.owner !== body.user.id) await requireFacilitator(roles, body.user.id);
  const [source] = document.sources;
  const card: Card = {
    question: document.title,
    answer: document.sections[0]?.text ?? '',
    source: source?.title ?? questionMessages.cardUsualSource,
    address: source?.address,
    review: sixMonthsLater(context.today()),
    audience: document.audience === 'public' ? 'public' : 'members',
  };
  await openModal(click, cardView(card, { page: path }));
}

/** The card was sent: published in one transaction with the question, then found by the search, then told. */
export async function submitCard(submission: Submission, parts: Parts): Promise<void> {
  const { body, view } = submission;
  const { context, roles, store, wake, refreshKnowledge } = parts;
  const card = readCard(formValues(view));
  const faults = Object.entries(cardFaults(card, context.today()));
  if (faults.length > 0)
    return showErrors(
      submission,
      Object.fromEntries(faults.map(([field, fault]) => [field, questionMessages.faults[fault]])),
    );
  const tell = (text: string) => showInstead(submission, noticeModal(questionMessages.cardTitle, text));
  const origin = metadataOf<CardOrigin>(view);
  if ('page' in origin) {
    await republish(origin.page, card, body.user.id, parts);
    await tell(questionMessages.cardAmended);
    await refreshKnowledge();
    wake();
    return;
  }
  const id = origin.question;
  const question = await store.get(questions, id);
  const mayPublish = await roles.isFacilitator(body.user.id);
  if (question?.status !== 'waiting' || !mayPublish)
    return tell(mayPublish ? questionMessages.alreadyEnded : questionMessages.notYours);
  await publishCard(id, card, body.user.id, parts);
  await tell(questionMessages.cardDone);
  await refreshKnowledge();
  wake();
}

/** @throws MemberError when the page is gone, or is another's */
function republish(
  path: string,
  card: Card,
  user: string,
  { store, clock, context, roles, knowledge }: Parts,
): Promise<void> {
  return store.transact(async (tx) => {
    const before = await tx.get(publishedPages, path);
    if (!before || before.withdrawnAt !== undefined)
      throw new MemberError('page-gone', questionMessages.pageGone);
    if (before.owner !== user) await requireFacilitator(roles, user);
    // How it was first asked still leads to it.
    const asked = knowledge().documents.get(path)?.sections[0]?.aliases[0] ?? '';
    const page = cardPage(card, asked, context.today());
    const { origin } = before;
    const owner = before.owner || user;
    await publish(tx, { path, page, owner, origin, now: clock.now() });
  });
}

function publishCard(id: string, card: Card, owner: string, { store, clock, context }: Parts): Promise<void> {
  return store.transact(async (tx) => {
    const now = clock.now();
    const today = context.today();
    const question = await context.waiting(tx, id);
    const path = await freePath(tx, 'answers', today, card.question);
    await publish(tx, {
      path,
      page: cardPage(card, question.text, today),
      owner,
      origin: `question:${id}`,
      now,
    });
    const published: OpenQuestion = {
      ...question,
      status: 'published',
      page: path,
      endedAt: now.toISOString(),
    };
    tx.put(questions, id, published);
  });
}
