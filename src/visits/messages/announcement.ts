import type { ActionsBlock, KnownBlock } from '@slack/types';
import { countOf } from '../../french/numbers.ts';
import { typeset } from '../../french/typography.ts';
import { sections } from '../../slack/blocks.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { ANSWER_ACTIONS } from '../actions.ts';
import type { SignUpList, Tally } from '../sign-ups.ts';
import { startOf, type Visit } from '../visit.ts';
import { titleOf, whenOf, whereOf } from './names.ts';

/** A message as the Web API takes it; `text` is what notifications and screen readers say. */
export interface Presented {
  text: string;
  blocks: KnownBlock[];
}

/** What presenting needs besides the visit. */
export interface Presenting {
  now: Date;
  /** Zone that goes without saying. */
  communityZone: string;
  /** Title of a dimension or mission by its document's id; none when it is gone. */
  themeTitle: (id: string) => string | undefined;
}

/** « Je viens », « Peut-être », « Je ne peux pas ». */
export function answerButtons(visit: Pick<Visit, 'id'>): ActionsBlock {
  const button = (wish: keyof typeof ANSWER_ACTIONS, label: string) => ({
    type: 'button' as const,
    action_id: ANSWER_ACTIONS[wish],
    value: visit.id,
    text: { type: 'plain_text' as const, text: label },
    ...(wish === 'going' && { style: 'primary' as const }),
  });
  return {
    type: 'actions',
    // Its own: a message brought up to date keeps the buttons that somebody is about to press.
    block_id: `visits.answers:${visit.id}`,
    elements: [
      button('going', 'Je viens'),
      button('maybe', 'Peut-être'),
      button('declined', 'Je ne peux pas'),
    ],
  };
}

/** The one announcement of a visit, as it stands: posted once, then kept up to date in place. */
export function presentAnnouncement(visit: Visit, signUpList: SignUpList, context: Presenting): Presented {
  const { now, communityZone } = context;
  const when = whenOf(visit, communityZone);
  const title = titleOf(visit);
  const state = stateOf(visit, now);
  const note = stateNote[state];
  return {
    text: typeset(`${title} : ${note ? `${note} ` : ''}${when}, ${whereOf(visit)}`),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: title } },
      ...(note ? sections(`*${note}*`) : []),
      ...sections(
        `📅 ${struck(`*${when}*`, state === 'cancelled' || state === 'postponed')}\n📍 ${struck(escapeMrkdwn(whereOf(visit)), state === 'cancelled')}`,
      ),
      ...themes(visit, context),
      ...(visit.info ? sections(escapeMrkdwn(visit.info)) : []),
      ...(visit.status === 'planned' ? sections(countsLine(visit, signUpList)) : []),
      ...(state === 'open' ? [answerButtons(visit)] : []),
    ],
  };
}

/** What stands in place of an announcement that was posted again in another channel. */
export function movedElsewhere(channel: string): string {
  return typeset(`L’annonce de cette rencontre est maintenant dans <#${channel}>.`);
}

type State = 'open' | 'begun' | 'postponed' | 'cancelled';

const stateNote: Record<State, string> = {
  open: '',
  begun: 'Les inscriptions sont closes.',
  postponed: typeset('Report : la nouvelle date n’est pas encore fixée.'),
  cancelled: 'Rencontre annulée.',
};

function stateOf(visit: Visit, now: Date): State {
  if (visit.status !== 'planned') return visit.status;
  return startOf(visit) <= now ? 'begun' : 'open';
}

/** What no longer holds is struck through, with its words still there for screen readers. */
function struck(text: string, isOver: boolean): string {
  return isOver ? `~${text}~` : text;
}

function themes(visit: Visit, { themeTitle }: Presenting): KnownBlock[] {
  const titles = visit.themes.flatMap((id) => themeTitle(id) ?? []).map(escapeMrkdwn);
  return titles.length === 0
    ? []
    : [{ type: 'context', elements: [{ type: 'mrkdwn', text: typeset(`Thèmes : ${titles.join(' · ')}`) }] }];
}

/** « 12 personnes viennent, dont 4 à confirmer · 3 peut-être · complet, 2 en liste d’attente ». */
export function countsLine(visit: Visit, signUpList: SignUpList): string {
  const { going, maybe } = signUpList.tally;
  return [
    going === 0 ? 'Aucune inscription pour l’instant' : coming(going, signUpList.unconfirmed(visit.edition)),
    ...(maybe > 0 ? [`${maybe} peut-être`] : []),
    ...seats(visit, signUpList.tally),
  ].join(' · ');
}

function coming(going: number, toConfirm: number): string {
  if (going === 1) return `${countOf(1, 'personne')} vient${toConfirm > 0 ? ', à confirmer' : ''}`;
  return `${countOf(going, 'personne')} viennent${toConfirm > 0 ? `, dont ${toConfirm} à confirmer` : ''}`;
}

function seats({ capacity }: Visit, { going, offered, waitlisted }: Tally): string[] {
  if (capacity === undefined) return [];
  const left = capacity - going - offered;
  if (left > 0) return [`${countOf(left, 'place libre', 'places libres')} sur ${capacity}`];
  return [waitlisted > 0 ? `complet, ${waitlisted} en liste d’attente` : 'complet'];
}
