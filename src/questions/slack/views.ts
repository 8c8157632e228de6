import type { KnownBlock, View } from '@slack/types';
import { sections } from '../../slack/blocks.ts';
import { escapeMrkdwn, truncate } from '../../slack/mrkdwn.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { type Card, cardLimits } from '../card.ts';
import { messages } from '../messages.ts';
import { longestQuestion, type OpenQuestion } from '../question.ts';

/** Callback ids of the forms. */
export const views = { ask: 'questions.ask', card: 'questions.card', reply: 'questions.reply' } as const;

/** Names of the fields of the forms: both block id and action id. */
export const fields = {
  text: 'text',
  named: 'named',
  question: 'question',
  answer: 'answer',
  source: 'source',
  address: 'address',
  review: 'review',
  audience: 'audience',
} as const;

const plain = (text: string) => ({ type: 'plain_text' as const, text });

function modal(
  callbackId: string,
  title: string,
  submit: string,
  metadata: string,
  blocks: KnownBlock[],
): View {
  return {
    type: 'modal',
    callback_id: callbackId,
    private_metadata: metadata,
    title: plain(title),
    submit: plain(submit),
    close: plain(messages.cancel),
    blocks,
  };
}

interface TextField {
  name: string;
  label: string;
  longest: number;
  initial?: string;
  hint?: string;
  multiline?: boolean;
  optional?: boolean;
}

function textField({ name, label, longest, initial, hint, multiline, optional }: TextField): KnownBlock {
  return {
    type: 'input',
    block_id: name,
    label: plain(label),
    ...(optional && { optional: true }),
    ...(hint && { hint: plain(hint) }),
    element: {
      type: 'plain_text_input',
      action_id: name,
      max_length: longest,
      ...(multiline && { multiline: true }),
      ...(initial && { initial_value: initial.slice(0, longest) }),
    },
  };
}

/** The question as it will be put to the community: its author may still word it, and say whether to be named. */
export function askView(text: string, asked: string): View {
  return modal(views.ask, messages.askTitle, messages.askSubmit, asked, [
    ...sections(messages.askIntro),
    textField({
      name: fields.text,
      label: messages.askText,
      longest: longestQuestion,
      initial: text,
      multiline: true,
    }),
    {
      type: 'input',
      block_id: fields.named,
      optional: true,
      label: plain(messages.askNamed),
      element: {
        type: 'checkboxes',
        action_id: fields.named,
        options: [{ text: plain(messages.askNamedOption), value: 'yes' }],
      },
    },
  ]);
}

/** Where a card's form comes from: the question, or a published page that is mended. */
export type CardOrigin = { question: string } | { page: string };

/** The card to edit before it is published. */
export function cardView(card: Card, origin: CardOrigin): View {
  const options = (['members', 'public'] as const).map((value) => ({
    text: plain(messages.audiences[value]),
    value,
  }));
  const chosen = options.find(({ value }) => value === card.audience);
  return modal(views.card, messages.cardTitle, messages.cardSubmit, JSON.stringify(origin), [
    textField({
      name: fields.question,
      label: messages.cardQuestion,
      longest: cardLimits.question,
      initial: card.question,
    }),
    textField({
      name: fields.answer,
      label: messages.cardAnswer,
      hint: messages.cardAnswerHint,
      longest: cardLimits.answer,
      initial: card.answer,
      multiline: true,
    }),
    textField({
      name: fields.source,
      label: messages.cardSource,
      longest: cardLimits.source,
      initial: card.source,
    }),
    textField({
      name: fields.address,
      label: messages.cardAddress,
      longest: cardLimits.address,
      initial: card.address ?? '',
      optional: true,
    }),
    {
      type: 'input',
      block_id: fields.review,
      label: plain(messages.cardReview),
      element: { type: 'datepicker', action_id: fields.review, initial_date: card.review },
    },
    {
      type: 'input',
      block_id: fields.audience,
      label: plain(messages.cardAudience),
      element: {
        type: 'radio_buttons',
        action_id: fields.audience,
        options,
        initial_option: chosen,
      },
    },
  ]);
}

/** Somebody who may know answers in their words. */
export function replyView(question: OpenQuestion): View {
  const quoted = messages.replyIntro(escapeMrkdwn(truncate(question.text, longestQuestion)));
  return modal(views.reply, messages.replyTitle, messages.replySubmit, question.id, [
    ...sections(quoted),
    textField({ name: fields.text, label: messages.replyText, longest: 1_900, multiline: true }),
  ]);
}

/** What a form becomes once it is dealt with. */
export function doneView(title: string, text: string): View {
  return { type: 'modal', title: plain(title), close: plain(messages.close), blocks: sections(text) };
}

/** Values that a form was sent with, by field. */
export type Submitted = Record<
  string,
  Record<
    string,
    {
      value?: string | null;
      selected_date?: string | null;
      selected_option?: { value: string } | null;
      selected_options?: { value: string }[];
    }
  >
>;

export function textOf(values: Submitted, name: string): string {
  return values[name]?.[name]?.value?.trim() ?? '';
}

/** The card that a form holds, as far as it is filled in. */
export function cardOf(values: Submitted): Card {
  const address = textOf(values, fields.address);
  const audience = values[fields.audience]?.[fields.audience]?.selected_option?.value;
  const review: CalendarDay = values[fields.review]?.[fields.review]?.selected_date ?? '';
  return {
    question: textOf(values, fields.question),
    answer: textOf(values, fields.answer),
    source: textOf(values, fields.source),
    address: address === '' ? undefined : address,
    review,
    audience: audience === 'public' ? 'public' : 'members',
  };
}

export function isNamed(values: Submitted): boolean {
  return (values[fields.named]?.[fields.named]?.selected_options ?? []).length > 0;
}
