import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { typeset } from '../../french/typography.ts';
import { sections } from '../../slack/blocks.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { type FormMemory, memoryText } from '../form-memory.ts';
import { defaultReminders, MOST_DAYS_BEFORE, QUESTIONS_GATHERED, type Reminder } from '../reminders.ts';
import type { Visit } from '../visit.ts';
import { titleOf } from './names.ts';

export const REMINDERS_CALLBACK = 'visits.reminders';

/** What reminders are about, in the rhythm of a visit. */
export const topics: readonly (readonly [Reminder['topic'], string])[] = [
  ['announcement', 'Rappeler que les inscriptions sont ouvertes'],
  ['questions', 'Appeler les questions à poser'],
  ['practical', 'Donner les informations pratiques'],
  ['eve', 'Dire « à demain »'],
];

export const audiences: readonly (readonly [Reminder['to'], string])[] = [
  ['channel', 'Dans le canal'],
  ['going', 'En message direct aux personnes qui viennent'],
  ['unanswered', 'En message direct à qui n’a pas répondu'],
  ['going-and-unanswered', 'En message direct à qui vient ou n’a pas répondu'],
];

/** What the window keeps: the visit as it was seen, or the community's reminders as they were. */
export interface RemindersMemory extends FormMemory {
  community?: readonly Reminder[];
}

const choices = {
  community: 'Les mêmes que la communauté',
  own: 'Ceux-ci, pour cette rencontre seulement',
} as const;

/** The reminders of one visit, or of the community. */
export function remindersView(
  reminders: readonly Reminder[],
  memory: RemindersMemory,
  visit?: Visit,
  note?: string,
): ModalView {
  const lead =
    visit === undefined
      ? 'Rappels de toutes les rencontres, sauf celles qui ont les leurs. Ils partent à 9 h, à l’heure du lieu de la rencontre.'
      : `*${escapeMrkdwn(titleOf(visit))}*\nLes rappels partent à 9 h, à l’heure du lieu de la rencontre.`;
  return {
    type: 'modal',
    callback_id: REMINDERS_CALLBACK,
    private_metadata: visit === undefined ? JSON.stringify(memory) : memoryText(memory),
    title: { type: 'plain_text', text: 'Rappels' },
    submit: { type: 'plain_text', text: 'Enregistrer' },
    close: { type: 'plain_text', text: 'Fermer' },
    blocks: [
      ...(note === undefined ? [] : sections(`*${escapeMrkdwn(note)}*`)),
      ...sections(typeset(lead)),
      ...(visit === undefined ? [] : [whose(visit)]),
      ...topicsFor(visit).flatMap(([topic, label]) => inputsOf(topic, label, reminders)),
    ],
  };
}

/** What a window offers to choose: all for the community; questions are gathered for learning visits only. */
export function topicsFor(visit: Pick<Visit, 'kind'> | undefined): typeof topics {
  return topics.filter(([topic]) => topic !== 'questions' || visit === undefined || visit.kind === 'visit');
}

function whose({ reminders }: Visit): InputBlock {
  const [community, own] = [option('community', choices.community), option('own', choices.own)];
  return {
    type: 'input',
    block_id: 'whose',
    label: { type: 'plain_text', text: typeset('Quels rappels pour cette rencontre ?') },
    element: {
      type: 'radio_buttons',
      action_id: 'whose',
      options: [community, own],
      initial_option: reminders === undefined ? community : own,
    },
  };
}

function inputsOf(topic: Reminder['topic'], label: string, reminders: readonly Reminder[]): KnownBlock[] {
  const reminder = reminders.find((one) => one.topic === topic);
  const usual = defaultReminders.find((one) => one.topic === topic);
  const isCall = topic === 'questions';
  const options = audiences.map(([value]) => option(value, audienceWords(topic, value)));
  const chosen = options.find(({ value }) => value === (reminder ?? usual)?.to);
  return [
    {
      type: 'input',
      block_id: `days:${topic}`,
      optional: true,
      label: { type: 'plain_text', text: typeset(`${label} : combien de jours avant ?`) },
      hint: { type: 'plain_text', text: typeset(isCall ? callHint : 'Vide : pas de ce rappel.') },
      element: {
        type: 'number_input',
        action_id: 'days',
        is_decimal_allowed: false,
        min_value: String(isCall ? QUESTIONS_GATHERED + 1 : 1),
        max_value: String(MOST_DAYS_BEFORE),
        ...(reminder && { initial_value: String(reminder.daysBefore) }),
      },
    },
    {
      type: 'input',
      block_id: `to:${topic}`,
      label: { type: 'plain_text', text: typeset(`${label} : à qui ?`) },
      element: {
        type: 'static_select',
        action_id: 'to',
        options,
        initial_option: chosen,
      },
    },
  ];
}

const callHint = `Vide : pas d’appel. Les questions reçues sont réunies à J-${QUESTIONS_GATHERED} : l’appel part avant.`;

function option(value: string, text: string): PlainTextOption {
  return { value, text: { type: 'plain_text', text } };
}

export const reminderWords = {
  sameDay: 'Deux rappels ne peuvent pas partir le même jour : changez l’un des deux.',
  notOwn: typeset(`Pour garder vos changements ci-dessous, choisissez « ${choices.own} ».`),
  stale: 'Ces rappels viennent d’être modifiés par quelqu’un d’autre : voici où ils en sont.',
} as const;

/** After the community's reminders were chosen. */
export function remindersSaved(reminders: readonly Reminder[]): ModalView {
  const lines = reminders
    .toSorted((a, b) => b.daysBefore - a.daysBefore)
    .map(
      ({ topic, daysBefore, to }) =>
        `• J-${daysBefore} : ${wordsFor(topics, topic)} (${audienceWords(topic, to).toLowerCase()})`,
    );
  const text =
    lines.length > 0
      ? `*C’est enregistré.*\n${lines.join('\n')}`
      : '*C’est enregistré : aucun rappel ne partira.*';
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'Rappels' },
    close: { type: 'plain_text', text: 'Fermer' },
    blocks: sections(typeset(text)),
  };
}

/** A call for questions in the channel stands in the thread of the announcement, where they are gathered. */
function audienceWords(topic: Reminder['topic'], to: Reminder['to']): string {
  return topic === 'questions' && to === 'channel' ? 'Dans le fil de l’annonce' : wordsFor(audiences, to);
}

function wordsFor<T extends string>(among: readonly (readonly [T, string])[], value: T): string {
  return among.find(([one]) => one === value)?.[1] ?? value;
}
