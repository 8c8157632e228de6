import type { ModalView } from '@slack/types';
import { formatDay } from '../../french/dates.ts';
import { typeset } from '../../french/typography.ts';
import { sections } from '../../slack/blocks.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { actions, FIELD, fields, forms } from '../actions.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import { formWords } from './forms.ts';
import { visitName } from './naming.ts';
import { button, mainButton, type Post } from './posts-before.ts';

/** Slack takes more; a host has a few voices. */
const MOST_HOSTS = 5;

const plain = (text: string) => ({ type: 'plain_text' as const, text });

export const hostsWords = {
  title: 'La voix de l’hôte',
  choose: 'Désigner l’hôte',
};

/** To facilitators, while nobody is known to speak for the host: who receives the grid on `gridDay`? */
export function presentNoHost(visit: VisitInHand, gridDay: CalendarDay): Post {
  const text = typeset(
    `Qui parle pour l’hôte de la ${visitName(visit)} ? Cette personne recevra la grille de questionnement le ${formatDay(gridDay)}, puis relira la fiche. Si elle n’est pas dans Slack, imprimez la grille et envoyez-la-lui.`,
  );
  return {
    text,
    blocks: [
      ...sections(escapeMrkdwn(text)),
      {
        type: 'actions',
        elements: [
          mainButton(hostsWords.choose, actions.chooseHosts, visit.id),
          button('La grille à imprimer', actions.printGrid, visit.id),
        ],
      },
    ],
  };
}

/** Who speaks for the host: people of this Slack. */
export function hostsForm(visit: VisitInHand): ModalView {
  return {
    type: 'modal',
    callback_id: forms.hosts,
    private_metadata: JSON.stringify({ visit: visit.id }),
    title: plain(hostsWords.title),
    submit: plain(formWords.save()),
    close: plain(formWords.cancel()),
    blocks: [
      {
        type: 'input',
        block_id: fields.hosts,
        optional: true,
        label: plain(typeset('Qui reçoit les questions et relit la fiche')),
        hint: plain(typeset('Laissez vide si personne chez l’hôte n’est dans cet espace Slack.')),
        element: {
          type: 'multi_users_select',
          action_id: FIELD,
          max_selected_items: MOST_HOSTS,
          placeholder: plain(formWords.chooseOne()),
          ...(visit.hosts.length > 0 && { initial_users: [...visit.hosts] }),
        },
      },
    ],
  };
}
