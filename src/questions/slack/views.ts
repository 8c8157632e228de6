import type { ModalView, PlainTextInput } from '@slack/types';
import { sections } from '../../slack/blocks.ts';
import {
  type Choice,
  checkbox,
  datePicker,
  type FormValues,
  input,
  modal,
  radioButtons,
  textInput,
} from '../../slack/forms.ts';
import { escapeMrkdwn, truncate } from '../../slack/mrkdwn.ts';
import { type Card, cardLimits } from '../card.ts';
import { questionMessages } from '../messages.ts';
import { longestQuestion, type OpenQuestion } from '../question.ts';

/** Callback ids of the forms. */
export const views = { ask: 'questions.ask', card: 'questions.card', reply: 'questions.reply' } as const;

/** Names of the inputs of the forms. */
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

/** The question as it will be put to the community: its author may still word it, and say whether to be named. */
export function askView(text: string, asked: string): ModalView {
  return modal({
    id: views.ask,
    metadata: asked,
    title: questionMessages.askTitle,
    submit: questionMessages.askSubmit,
    blocks: [
      ...sections(questionMessages.askIntro),
      input(fields.text, questionMessages.askText, textInput(longestQuestion, text, { multiline: true })),
      input(fields.named, questionMessages.askNamed, checkbox(questionMessages.askNamedOption), {
        optional: true,
      }),
    ],
  });
}

/** Where a card's form comes from: the question, or a published page that is amended. */
export type CardOrigin = { question: string } | { page: string };

/** The card to edit before it is published. */
export function cardView(card: Card, origin: CardOrigin): ModalView {
  const text = (name: 'question' | 'answer' | 'source' | 'address', more: Partial<PlainTextInput> = {}) =>
    textInput(cardLimits[name], card[name], more);
  const audiences = (['members', 'public'] as const).map(
    (value): Choice => [value, questionMessages.audiences[value]],
  );
  return modal({
    id: views.card,
    metadata: origin,
    title: questionMessages.cardTitle,
    submit: questionMessages.cardSubmit,
    blocks: [
      input(fields.question, questionMessages.cardQuestion, text('question')),
      input(fields.answer, questionMessages.cardAnswer, text('answer', { multiline: true }), {
        hint: questionMessages.cardAnswerHint,
      }),
      input(fields.source, questionMessages.cardSource, text('source')),
      input(fields.address, questionMessages.cardAddress, text('address'), { optional: true }),
      input(fields.review, questionMessages.cardReview, datePicker(card.review)),
      input(fields.audience, questionMessages.cardAudience, radioButtons(audiences, card.audience)),
    ],
  });
}

/** Somebody who may know answers in their words. */
export function replyView(question: OpenQuestion): ModalView {
  const quoted = questionMessages.replyIntro(escapeMrkdwn(truncate(question.text, longestQuestion)));
  return modal({
    id: views.reply,
    metadata: question.id,
    title: questionMessages.replyTitle,
    submit: questionMessages.replySubmit,
    blocks: [
      ...sections(quoted),
      input(fields.text, questionMessages.replyText, textInput(1_900, '', { multiline: true })),
    ],
  });
}

/** The card that a form holds, as far as it is filled in. */
export function readCard(form: FormValues): Card {
  return {
    question: form.value(fields.question) ?? '',
    answer: form.value(fields.answer) ?? '',
    source: form.value(fields.source) ?? '',
    address: form.value(fields.address),
    review: form.value(fields.review) ?? '',
    audience: form.value(fields.audience) === 'public' ? 'public' : 'members',
  };
}
