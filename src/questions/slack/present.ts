import type { KnownBlock } from '@slack/types';
import { askActions } from '../../ask/contract.ts';
import type { Message } from '../../delivery/outgoing.ts';
import { foldName } from '../../french/fold.ts';
import type { Document } from '../../knowledge/types.ts';
import { button, context, header, row, sections } from '../../slack/blocks.ts';
import { escapeMrkdwn, truncate } from '../../slack/mrkdwn.ts';
import { localTime } from '../../time/zone.ts';
import { visitTitle } from '../../visits/contract.ts';
import { questionActions } from '../actions.ts';
import type { Helper } from '../helpers.ts';
import { questionMessages } from '../messages.ts';
import type { OpenQuestion } from '../question.ts';
import type { UnansweredGroup } from '../unanswered.ts';

/** Callback id of the message shortcut. */
export const markShortcut = 'questions.mark';

function quoted(text: string): string {
  return escapeMrkdwn(text).replaceAll(/^/gm, '>');
}

export interface Shown {
  zone: string;
  helpers: readonly Helper[];
  /** Title of the page that answers it. */
  pageTitle?: string;
}

/** The question as facilitators see it: posted once, then kept as it stands. */
export function presentToFacilitators(question: OpenQuestion, { zone, helpers, pageTitle }: Shown): Message {
  const { id, text, author, named, askedAt, dueOn, owner, status } = question;
  if (text === '' && status !== 'published')
    return { text: questionMessages.isWithdrawn, blocks: sections(questionMessages.isWithdrawn) };
  const asked = localTime(new Date(askedAt), zone).day;
  const about = questionMessages.about(named ? author : undefined, asked, dueOn, owner);
  return {
    text: questionMessages.postedSummary(truncate(escapeMrkdwn(text), 300)),
    blocks: [
      header(questionMessages.posted(id)),
      ...(text === '' ? [] : sections(quoted(text))),
      context(about),
      ...(status === 'waiting' ? waitingBlocks(question, helpers) : sections(ending(question, pageTitle))),
    ],
  };
}

function waitingBlocks({ id, helpers: asked }: OpenQuestion, helpers: readonly Helper[]): KnownBlock[] {
  const left = helpers.filter(({ user }) => !asked.includes(user));
  const names = helpers.map(({ user, visit }) => `<@${user}> (${escapeMrkdwn(visitTitle(visit))})`);
  return [
    ...(names.length > 0 ? [context(questionMessages.helpers(names))] : []),
    context(questionMessages.howTo),
    row(
      button(questionActions.answer, questionMessages.answer, id, { style: 'primary' }),
      button(questionActions.take, questionMessages.take, id),
      ...(left.length > 0
        ? [button(questionActions.helpers, questionMessages.askHelpers(left.length), id)]
        : []),
      button(questionActions.close, questionMessages.closeQuestion, id, {
        confirm: questionMessages.closeConfirm,
      }),
    ),
  ];
}

function ending({ status }: OpenQuestion, pageTitle = ''): string {
  return status === 'published'
    ? questionMessages.isPublished(escapeMrkdwn(pageTitle))
    : questionMessages.isClosed;
}

/** To the author: the question as they worded it, and the answer with its source. */
export function presentAnswer(question: OpenQuestion, document: Document): Message {
  const section = document.sections[0];
  const asked = question.text === '' ? '' : quoted(question.text);
  const answer = escapeMrkdwn(section?.text ?? '');
  const isSame = foldName(question.text) === foldName(document.title);
  const sources = document.sources.map(({ title }) => title).join(' ; ');
  return {
    text: `${questionMessages.answered} ${truncate(answer, 1_000)}`,
    blocks: [
      ...sections([questionMessages.answered, asked].filter((part) => part !== '').join('\n')),
      ...sections(isSame ? answer : `*${escapeMrkdwn(document.title)}*\n${answer}`),
      ...(sources === '' ? [] : [context(questionMessages.source(escapeMrkdwn(truncate(sources, 500))))]),
      row(
        button(
          `${askActions.source}:0`,
          questionMessages.openSource,
          `${document.id}#${section?.anchor ?? ''}`,
        ),
      ),
    ],
  };
}

export function presentText(text: string): Message {
  return { text, blocks: sections(text) };
}

/** To somebody who may know: what is asked, by nobody in particular. */
export function presentCall(question: OpenQuestion, { visit, isHost }: Helper): Message {
  const intro = questionMessages.help(escapeMrkdwn(visitTitle(visit)), isHost);
  return {
    text: `${intro} ${truncate(escapeMrkdwn(question.text), 500)}`,
    blocks: [
      ...sections(`${intro}\n${quoted(question.text)}`),
      row(
        button(questionActions.reply, questionMessages.reply, question.id, { style: 'primary' }),
        button(questionActions.notNow, questionMessages.notNow, question.id),
      ),
      context(questionMessages.helpWhy),
    ],
  };
}

/** A helper's reply, in the facilitators' thread. */
export function presentReply(question: OpenQuestion, user: string, text: string): Message {
  const said = questionMessages.replyBy(user, quoted(text));
  return {
    text: said,
    blocks: [
      ...sections(said),
      row(button(questionActions.keep, questionMessages.keepReply, keptReply(question.id, text))),
    ],
  };
}

/** Longest value of a button in Slack. */
const longestValue = 2_000;

/** The reply as its button carries it; what does not fit is in the message above it. */
function keptReply(question: string, text: string): string {
  const value = JSON.stringify({ question, text });
  return value.length <= longestValue ? value : keptReply(question, text.slice(0, -50));
}

/** Said in the thread when the author holds a reply to be the answer. */
export function presentMarked(question: OpenQuestion): Message {
  return {
    text: questionMessages.markedByAuthor,
    blocks: [
      ...sections(questionMessages.markedByAuthor),
      row(button(questionActions.answer, questionMessages.publishReply, question.id, { style: 'primary' })),
    ],
  };
}

/** Groups told in a message; the rest is in the file. */
const mostGroups = 15;

export function presentUnanswered(groups: readonly UnansweredGroup[], note: string): Message {
  const lines = groups.slice(0, mostGroups).map(({ text, people, times, complaints }) => {
    const why = questionMessages.why(
      Object.entries(complaints) as Parameters<typeof questionMessages.why>[0],
    );
    const words = escapeMrkdwn(truncate(text, 150));
    return questionMessages.unansweredLine(words, people, times, why === '' ? '' : `, ${why}`);
  });
  const more = groups.length - mostGroups;
  const all = [
    `*${questionMessages.unansweredTitle}*`,
    ...lines,
    ...(more > 0 ? [questionMessages.more(more)] : []),
  ];
  return { text: questionMessages.unansweredTitle, blocks: [...sections(all.join('\n')), context(note)] };
}
