import type { ActionsBlock, Button, KnownBlock, Overflow } from '@slack/types';
import { typeset } from '../../french/typography.ts';
import { sections } from '../../slack/blocks.ts';
import { escapeMrkdwn, truncate } from '../../slack/mrkdwn.ts';
import { DO_ACTION } from '../actions.ts';
import type { Verb } from '../read-command.ts';
import type { SignUp, SignUpList } from '../sign-ups.ts';
import { startOf, type Visit } from '../visit.ts';
import { answerButtons, countsLine, type Presented, type Presenting } from './announcement.ts';
import { capitalised, nameOf, titleOf, whenOf, whereOf } from './names.ts';

/** The menu beside a visit: each option's value is `verb:visit`. */
export const MENU_ACTION = 'visits.menu';
/** The person wants no more reminders in private (`on`), or wants them again (`off`). */
export const MUTE_ACTION = 'visits.mute';

/** A visit as a list shows it. */
export interface Listed {
  visit: Visit;
  signUpList: SignUpList;
}

/** For whom a list is. */
export interface Viewer {
  id: string;
  isFacilitator: boolean;
}

/** What one sees of `/visite` alone: the next visits, one's own answers, and what one can do. */
export function presentOverview(
  listed: readonly Listed[],
  viewer: Viewer,
  context: Presenting,
  options: { unknown?: string; feed?: string } = {},
): Presented {
  const lead = options.unknown === undefined ? '' : unknownVerb(options.unknown);
  const title = listed.length === 0 ? nothingPlanned(viewer) : 'Prochaines rencontres';
  return {
    text: typeset(
      [lead, title, ...listed.map(({ visit }) => lineOf(visit, context))].filter(Boolean).join('\n'),
    ),
    blocks: [
      ...(lead ? sections(typeset(lead)) : []),
      ...(listed.length === 0
        ? sections(title)
        : [{ type: 'header' as const, text: { type: 'plain_text' as const, text: title } }]),
      ...listed.slice(0, 5).flatMap((one) => [...entry(one, viewer, context), ...answers(one, context)]),
      ...(listed.length === 0 ? [] : [{ type: 'divider' as const }]),
      ...footer(viewer, options.feed),
    ],
  };
}

/** Every visit to come. */
export function presentList(
  listed: readonly Listed[],
  viewer: Viewer,
  context: Presenting,
  feed?: string,
): Presented {
  const title = listed.length === 0 ? nothingPlanned(viewer) : 'Toutes les rencontres à venir';
  return {
    text: typeset([title, ...listed.map(({ visit }) => lineOf(visit, context))].join('\n')),
    blocks: [
      ...sections(`*${title}*`),
      ...listed.slice(0, 20).flatMap((one) => entry(one, viewer, context)),
      ...(feed === undefined ? [] : [feedLine(feed)]),
    ],
  };
}

function nothingPlanned({ isFacilitator }: Viewer): string {
  const next = isFacilitator
    ? 'Planifiez-en une avec le bouton ci-dessous.'
    : 'L’annonce paraîtra dans le canal des visites.';
  return `Aucune rencontre n’est planifiée pour l’instant. ${next}`;
}

function unknownVerb(word: string): string {
  return `Je ne connais pas « ${escapeMrkdwn(truncate(word, 40))} ». Voici ce que je sais faire.`;
}

function lineOf(visit: Visit, { communityZone }: Presenting): string {
  return `• ${titleOf(visit)} : ${state(visit)}${whenOf(visit, communityZone)}, ${whereOf(visit)}`;
}

function state({ status }: Visit): string {
  return status === 'postponed' ? 'reportée, date à fixer ; était prévue ' : '';
}

function entry({ visit, signUpList }: Listed, viewer: Viewer, { communityZone }: Presenting): KnownBlock[] {
  const when = whenOf(visit, communityZone);
  const date = visit.status === 'postponed' ? `~${when}~ (nouvelle date à fixer)` : when;
  const own = ownAnswer(signUpList.get(viewer.id), visit);
  const text = [
    `*${escapeMrkdwn(titleOf(visit))}*`,
    `📅 ${date}\n📍 ${escapeMrkdwn(whereOf(visit))}`,
    countsLine(visit, signUpList),
    ...(own === undefined ? [] : [`_${own}_`]),
  ].join('\n');
  return [
    {
      type: 'section',
      text: { type: 'mrkdwn', text: typeset(text) },
      ...(viewer.isFacilitator && { accessory: menu(visit) }),
    },
  ];
}

function ownAnswer(record: SignUp | undefined, visit: Visit): string | undefined {
  if (!record) return undefined;
  const words: Record<SignUp['status'], string> = {
    going: 'Vous avez répondu « je viens ».',
    maybe: 'Vous avez répondu « peut-être ».',
    declined: 'Vous avez répondu « je ne peux pas ».',
    waitlisted: 'Vous êtes sur la liste d’attente.',
  };
  const stale = record.edition < visit.edition && record.status !== 'declined';
  return stale
    ? `${words[record.status]} Merci de confirmer : la date ou le lieu a changé.`
    : words[record.status];
}

function answers({ visit }: Listed, { now }: Presenting): KnownBlock[] {
  return visit.status === 'planned' && startOf(visit) > now ? [answerButtons(visit)] : [];
}

const menuWords: readonly (readonly [Verb, string])[] = [
  ['change', 'Modifier'],
  ['people', 'Inscriptions'],
  ['reminders', 'Rappels'],
  ['postpone', 'Reporter'],
  ['cancel', 'Annuler la rencontre'],
];

function menu(visit: Visit): Overflow {
  return {
    type: 'overflow',
    action_id: MENU_ACTION,
    options: menuWords.map(([verb, label]) => ({
      text: { type: 'plain_text', text: label },
      value: `${verb}:${visit.id}`,
    })),
  };
}

function button(verb: Verb, label: string, value: string, primary = false): Button {
  return {
    type: 'button',
    action_id: `${DO_ACTION}:${verb}`,
    value,
    text: { type: 'plain_text', text: truncate(label, 75) },
    ...(primary && { style: 'primary' }),
  };
}

function footer(viewer: Viewer, feed: string | undefined): KnownBlock[] {
  const buttons: ActionsBlock = {
    type: 'actions',
    elements: [
      ...(viewer.isFacilitator ? [button('new', 'Nouvelle rencontre', 'new', true)] : []),
      button('list', 'Toutes les rencontres', 'list'),
      button('reminders', 'Mes rappels', 'mine'),
    ],
  };
  const commands = viewer.isFacilitator
    ? 'Aussi en une ligne : `/visite nouvelle mardi 2 mars 9h30-17h Les Ateliers, Castres`, puis `modifier`, `reporter`, `annuler`, `inscrits`, `rappels` suivis du numéro de la visite.'
    : 'Aussi en une ligne : `/visite liste`, `/visite inscrits 8`, `/visite rappels`.';
  return [
    buttons,
    { type: 'context', elements: [{ type: 'mrkdwn', text: typeset(commands) }] },
    ...(feed === undefined ? [] : [feedLine(feed)]),
  ];
}

function feedLine(address: string): KnownBlock {
  const text = `Pour avoir ces dates dans votre agenda et qu’elles y restent à jour, abonnez-le à cette adresse : <${address}>`;
  return { type: 'context', elements: [{ type: 'mrkdwn', text: typeset(text) }] };
}

const questions: Partial<Record<Verb, string>> = {
  change: 'Quelle rencontre modifier ?',
  postpone: 'Quelle rencontre reporter ?',
  cancel: 'Quelle rencontre annuler ?',
  people: 'Les inscriptions de quelle rencontre ?',
  reminders: 'Les rappels de quelle rencontre ?',
};

/** « Quelle rencontre modifier ? », with a button for each that may be meant. */
export function presentChoice(verb: Verb, visits: readonly Visit[]): Presented {
  const question = typeset(questions[verb] ?? 'Quelle rencontre ?');
  const buttons = visits.slice(0, 20).map((visit, rank) => ({
    ...button(verb, shortNameOf(visit), visit.id),
    action_id: `${DO_ACTION}:${verb}:${rank}`,
  }));
  return {
    text: question,
    blocks: [...sections(question), { type: 'actions', elements: buttons }],
  };
}

function shortNameOf(visit: Visit): string {
  return typeset(`${capitalised(nameOf(visit))} – ${visit.place}`);
}

/** Nothing to choose from. */
export const noSuchVisit = typeset(
  'Je ne trouve pas cette rencontre parmi celles à venir. `/visite liste` les donne toutes.',
);

/** The visit was there when the button was shown, and is not any more. */
export const visitGone = 'Cette rencontre n’existe plus.';

/** Whether one gets reminders in private, and the button that changes it. */
export function presentOwnReminders(isMuted: boolean, viewer: Viewer): Presented {
  const text = isMuted
    ? 'Vous ne recevez plus de rappels en message direct. Les annonces et les changements de date vous parviennent toujours.'
    : 'Vous recevez en message direct les rappels des rencontres auxquelles vous venez.';
  const toggle: Button = {
    type: 'button',
    action_id: MUTE_ACTION,
    value: isMuted ? 'off' : 'on',
    text: {
      type: 'plain_text',
      text: isMuted ? 'Recevoir de nouveau les rappels' : 'Ne plus recevoir de rappels',
    },
  };
  const more = viewer.isFacilitator
    ? [button('reminders', 'Régler les rappels de la communauté', 'community')]
    : [];
  return {
    text,
    blocks: [...sections(text), { type: 'actions', elements: [toggle, ...more] }],
  };
}
