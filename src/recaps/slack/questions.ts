import { MemberError } from '../../errors.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { sections } from '../../slack/blocks.ts';
import { formValues, metadataOf, modal, noticeModal } from '../../slack/forms.ts';
import {
  type Click,
  type Closing,
  clickedValue,
  openModal,
  type Submission,
  showErrors,
  showInstead,
} from '../../slack/handlers.ts';
import { fields, forms } from '../actions.ts';
import { ask, settle, vote } from '../changes/questions.ts';
import { questionForm } from '../forms.ts';
import { knownAnswers, knownPlaces } from '../known-answers.ts';
import { askRefusals, said } from '../messages/edge.ts';
import { presentKnown } from '../messages/posts-before.ts';
import type { Question } from '../questions.ts';
import { parseQuestionForm } from '../read-forms.ts';
import { themesIn } from '../themes.ts';
import type { RecapsContext } from './context.ts';
import { pairOf } from './listening.ts';

/** « Poser une question ». */
export async function openQuestionForm(click: Click, { tools }: RecapsContext): Promise<void> {
  await click.ack();
  await openModal(click, questionForm(clickedValue(click.action), themesIn(tools.knowledge())));
}

interface QuestionMemory {
  visit: string;
  /** Told when it is put in more precise words. */
  question?: string;
}

/** A question is put, or put more precisely. What is known already is shown before it goes anywhere. */
export async function submitQuestion(submission: Submission, context: RecapsContext): Promise<void> {
  const { body, view } = submission;
  const { visit, question: refined } = metadataOf<QuestionMemory>(view);
  const { text, themes } = parseQuestionForm(formValues(view));
  const by = body.user.id;
  const { tools, repository } = context;
  const known =
    refined === undefined ? knownAnswers(text, tools.knowledge(), await visibleTo(context, by)) : [];
  const outcome = await repository.change((tx, snapshot) =>
    refined === undefined
      ? ask(tx, snapshot, { visit, text, themes, by }, known, context.now())
      : settle(tx, snapshot, refined, by, { word: 'refine', text }),
  );
  if (!outcome.ok) return showErrors(submission, { [fields.text]: askRefusals[outcome.reason] });
  const { question } = outcome;
  if (question.status === 'pending' && question.askedBy === by)
    return showInstead(submission, knownView(question, tools.knowledge()));
  await showInstead(submission, noticeModal(said.keptTitle, said.kept()));
  context.changed();
}

function visibleTo({ tools }: RecapsContext, user: string) {
  return tools.audiences.ofPerson(user);
}

function knownView(question: Question, knowledge: Knowledge) {
  return modal({
    id: forms.known,
    metadata: { question: question.id },
    title: said.knownTitle,
    notifyOnClose: true,
    blocks: [...presentKnown(question, knownPlaces(question, knowledge)).blocks],
  });
}

/** The window is closed without a word: the same choice stays in a direct message. */
export async function leaveForLater({ ack, body, view }: Closing, context: RecapsContext): Promise<void> {
  await ack();
  const { question: id } = metadataOf<{ question: string }>(view);
  const pending = async () => {
    const question = (await context.repository.read()).questions.get(id);
    return question?.status === 'pending'
      ? presentKnown(question, knownPlaces(question, context.tools.knowledge()))
      : undefined;
  };
  await context.tools.delivery.post({
    key: `recap:known:${id}`,
    kind: 'recap-known',
    channel: body.user.id,
    compose: pending,
  });
}

/** « La garder », « La retirer ». */
export async function settleQuestion(
  click: Click,
  context: RecapsContext,
  word: 'keep' | 'withdraw',
): Promise<void> {
  const { ack, action, body } = click;
  await ack();
  const outcome = await context.repository.change((tx, snapshot) =>
    settle(tx, snapshot, clickedValue(action), body.user.id, { word }),
  );
  if (outcome.ok) context.changed();
  await answer(
    click,
    outcome.ok ? (word === 'keep' ? said.kept() : said.withdrawn()) : askRefusals[outcome.reason],
  );
}

/** « La préciser ». */
export async function refine({ ack, action, body, client }: Click, context: RecapsContext): Promise<void> {
  await ack();
  const question = (await context.repository.read()).questions.get(clickedValue(action));
  if (!question) throw new MemberError('question-gone', askRefusals.gone);
  const view = questionForm(question.visit, [], question);
  if (body.view) await client.views.update({ view_id: body.view.id, view });
  else await client.views.open({ trigger_id: body.trigger_id, view });
}

/** In the window where the click was made, else in place of the message. */
async function answer({ body, client, respond }: Click, text: string): Promise<void> {
  if (body.view)
    await client.views.update({ view_id: body.view.id, view: noticeModal(said.keptTitle, text) });
  else await respond({ replace_original: true, text, blocks: sections(text) });
}

/** « Voter »: a vote, or its taking back. */
export async function castVote({ ack, action, body }: Click, context: RecapsContext): Promise<void> {
  await ack();
  const [visit, question] = pairOf(clickedValue(action));
  const outcome = await context.repository.change((tx, snapshot) =>
    vote(tx, snapshot, { visit, question }, body.user.id),
  );
  if (outcome.ok) return context.changed();
  const refusals: Partial<Record<typeof outcome.reason, string>> = {
    'own-question': said.ownQuestion(),
    frozen: said.frozen(),
  };
  throw new MemberError(outcome.reason, refusals[outcome.reason] ?? said.voteGone());
}
