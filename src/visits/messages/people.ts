import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { countOf, formatNumber } from '../../french/numbers.ts';
import { typeset } from '../../french/typography.ts';
import { sections } from '../../slack/blocks.ts';
import { escapeMrkdwn, truncate } from '../../slack/mrkdwn.ts';
import { mustConfirm } from '../answering.ts';
import { freeSeats } from '../offers.ts';
import type { SignUp, SignUpList, SignUpStatus } from '../sign-ups.ts';
import { startOf, type Visit } from '../visit.ts';
import { countsLine, type Presented, type Presenting } from './announcement.ts';
import { titleOf, whenOf, whereOf } from './names.ts';

export const PEOPLE_CALLBACK = 'visits.people';

/** Inputs of the window; each is a block (with a turn after it, so that a new turn begins empty) and its action. */
export type PeopleField = 'add' | 'guest' | 'full' | 'remove' | 'forget';

/** What the window keeps until it is submitted. */
export interface PeopleMemory {
  visit: string;
  /** One more each time it is shown again. */
  turn: number;
}

/** Whom the facilitator wanted to sign up and could not: left in the inputs. */
export interface Unfulfilled {
  /** Slack id. */
  member?: string;
  name?: string;
}

/** What became of the inputs when the window is shown again. */
interface Done {
  /** What was done or refused, as plain text. */
  notes: readonly string[];
  left: Unfulfilled;
}

/** Names shown of each group; beyond, how many more there are. */
const mostNames = 200;
const mostOptions = 100;

/** Who comes, for facilitators: names, and inputs to answer for somebody. */
export function peopleView(
  visit: Visit,
  signUpList: SignUpList,
  { communityZone, now }: Presenting,
  memory: PeopleMemory,
  { notes, left }: Done = { notes: [], left: {} },
): ModalView {
  const isOpen = visit.status !== 'cancelled' && (visit.status === 'postponed' || startOf(visit) > now);
  const facts = `*${escapeMrkdwn(titleOf(visit))}*\n📅 ${whenOf(visit, communityZone)}\n📍 ${escapeMrkdwn(whereOf(visit))}`;
  return {
    type: 'modal',
    callback_id: PEOPLE_CALLBACK,
    private_metadata: JSON.stringify(memory),
    title: { type: 'plain_text', text: 'Inscriptions' },
    close: { type: 'plain_text', text: 'Fermer' },
    ...(isOpen && { submit: { type: 'plain_text', text: 'Enregistrer' } }),
    blocks: [
      ...(notes.length === 0 ? [] : sections(notes.map((note) => `*${escapeMrkdwn(note)}*`).join('\n'))),
      ...sections(typeset(`${facts}\n${countsLine(visit, signUpList)}`)),
      ...groups(visit, signUpList),
      ...(isOpen ? [{ type: 'divider' as const }, ...inputs(visit, signUpList, memory.turn, left)] : []),
    ],
  };
}

/** Counts alone, for members. */
export function presentCounts(
  visit: Visit,
  signUpList: SignUpList,
  { communityZone }: Presenting,
): Presented {
  const text = typeset(
    `*${escapeMrkdwn(titleOf(visit))}* (${whenOf(visit, communityZone)})\n${countsLine(visit, signUpList)}\nLes noms ne sont visibles que de l’équipe d’animation.`,
  );
  return { text, blocks: sections(text) };
}

/** Titles of the groups, in the order in which they are shown. */
export const groupNames: readonly (readonly [SignUpStatus, string])[] = [
  ['going', 'Viennent'],
  ['waitlisted', 'Sur la liste d’attente'],
  ['maybe', 'Peut-être'],
  ['declined', 'Ne peuvent pas'],
];

function groups(visit: Visit, signUpList: SignUpList): KnownBlock[] {
  return groupNames.flatMap(([status, name]) => {
    const people = signUpList.withStatus(status);
    if (people.length === 0) return [];
    const shown = people.slice(0, mostNames).map((record) => lineOf(visit, record));
    const more = people.length - shown.length;
    const rest = more > 0 ? [`… et ${formatNumber(more)} autres`] : [];
    return sections(typeset([`*${name} (${formatNumber(people.length)})*`, ...shown, ...rest].join('\n')));
  });
}

function lineOf(visit: Visit, record: SignUp): string {
  const notes = [
    ...(record.name === undefined ? [] : ['hors de Slack']),
    ...(record.by === undefined ? [] : [`noté par <@${record.by}>`]),
    ...(mustConfirm(visit, record) ? ['à confirmer'] : []),
    ...(record.offer ? ['une place lui est proposée'] : []),
    ...(record.letPass ? ['a laissé passer une place'] : []),
  ];
  const who = record.name === undefined ? `<@${record.who}>` : escapeMrkdwn(record.name);
  return `• ${who}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

/** An input of this turn of the window. */
function inputOf(turn: number) {
  return (field: PeopleField, label: string, element: InputBlock['element']): InputBlock => ({
    type: 'input',
    block_id: `${field}:${turn}`,
    optional: true,
    label: { type: 'plain_text', text: label },
    element,
  });
}

function inputs(visit: Visit, signUpList: SignUpList, turn: number, left: Unfulfilled): KnownBlock[] {
  const input = inputOf(turn);
  const guests = [...signUpList.all()].filter(({ name }) => name !== undefined);
  return [
    input('add', 'Inscrire un membre', {
      type: 'users_select',
      action_id: 'add',
      initial_user: left.member,
    }),
    input('guest', 'Ou une personne hors de Slack, par son nom', {
      type: 'plain_text_input',
      action_id: 'guest',
      max_length: 80,
      initial_value: left.name,
    }),
    ...(freeSeats(visit, signUpList) > 0
      ? []
      : [
          input('full', 'C’est complet', {
            type: 'checkboxes',
            action_id: 'full',
            options: [option('yes', 'Inscrire malgré tout, au-delà du nombre de places')],
          }),
        ]),
    input('remove', 'Retirer un membre', { type: 'users_select', action_id: 'remove' }),
    ...(guests.length === 0
      ? []
      : [
          input('forget', 'Retirer une personne hors de Slack', {
            type: 'static_select',
            action_id: 'forget',
            options: guests
              .slice(0, mostOptions)
              .map(({ who, name = '' }) => option(who, truncate(name, 75))),
          }),
        ]),
  ];
}

function option(value: string, text: string): PlainTextOption {
  return { value, text: { type: 'plain_text', text } };
}

/** What was just done, in the window. */
export const peopleNotes = {
  added: (name: string) => typeset(`Inscription notée : ${name}.`),
  removed: (name: string) => typeset(`Retiré de la liste : ${name}.`),
  member: 'la personne choisie',
  nothing: 'Choisissez ou écrivez au moins un nom.',
  offered: (count: number) =>
    `${countOf(count, 'place est proposée', 'places sont proposées')} à la liste d’attente.`,
} as const;
