import { isWebAddress } from '../knowledge/front-matter-schema.ts';
import type { NewPage } from '../knowledge/write.ts';
import { type CalendarDay, isCalendarDay } from '../time/calendar-day.ts';

/** A question and its answer, as edited in the form before it is published. */
export interface Card {
  question: string;
  answer: string;
  /** Where the answer comes from, in words: « Réponse de l’équipe d’animation », a title. */
  source: string;
  /** Its web address, when it has one. */
  address?: string;
  /** Day from which somebody should look whether it still holds. */
  review: CalendarDay;
  audience: 'public' | 'members';
}

/** Fields of the form, and what is wrong with one. */
export type CardFault = 'question-empty' | 'answer-empty' | 'source-empty' | 'address' | 'review-past';
export type CardFaults = Partial<Record<keyof Card, CardFault>>;

/** Limits of the form's fields (characters). */
export const cardLimits = { question: 150, answer: 2_900, source: 200, address: 500 } as const;

/** What has to be mended before the card can be published, by field; empty when all is well. */
export function cardFaults(card: Card, today: CalendarDay): CardFaults {
  const faults: CardFaults = {};
  if (card.question.trim() === '') faults.question = 'question-empty';
  if (card.answer.trim() === '') faults.answer = 'answer-empty';
  if (card.source.trim() === '') faults.source = 'source-empty';
  if (card.address !== undefined && !isWebAddress(card.address)) faults.address = 'address';
  if (!isCalendarDay(card.review) || card.review <= today) faults.review = 'review-past';
  return faults;
}

/**
 * The card as a page of the knowledge: the question is its title, so that it is found by the words of whoever asks
 * it next; how its author first worded it is searched too, and not shown.
 */
export function cardPage(card: Card, asked: string, today: CalendarDay): NewPage {
  const question = card.question.trim();
  const words = asked.trim();
  return {
    kind: 'answer',
    title: question,
    audience: card.audience,
    updated: today,
    review: card.review,
    sources: [
      {
        title: card.source.trim(),
        address: card.address,
        date: today,
      },
    ],
    sections: [
      {
        heading: question,
        text: card.answer,
        ...(words === '' || words === question ? {} : { aliases: [words] }),
      },
    ],
  };
}
