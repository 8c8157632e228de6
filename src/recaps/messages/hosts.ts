import type { ModalView } from '@slack/types';
import type { Message } from '../../delivery/outgoing.ts';
import { formatDay } from '../../french/dates.ts';
import { typeset } from '../../french/typography.ts';
import { button, row, sections } from '../../slack/blocks.ts';
import { input, modal, usersSelect } from '../../slack/forms.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { actions, fields, forms } from '../actions.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import { formWords } from './forms.ts';
import { visitName } from './naming.ts';

/** Slack takes more; a host has a few voices. */
const MOST_HOSTS = 5;

export const hostsWords = {
  title: 'La voix de l’hôte',
  choose: 'Désigner l’hôte',
};

/** To facilitators, while nobody is known to speak for the host: who receives the grid on `gridDay`? */
export function presentNoHost(visit: VisitInHand, gridDay: CalendarDay): Message {
  const text = typeset(
    `Qui parle pour l’hôte de la ${visitName(visit)} ? Cette personne recevra la grille de questionnement le ${formatDay(gridDay)}, puis relira la fiche. Si elle n’est pas dans Slack, imprimez la grille et envoyez-la-lui.`,
  );
  return {
    text,
    blocks: [
      ...sections(escapeMrkdwn(text)),
      row(
        button(actions.chooseHosts, hostsWords.choose, visit.id, { style: 'primary' }),
        button(actions.printGrid, 'La grille à imprimer', visit.id),
      ),
    ],
  };
}

/** Who speaks for the host: people of this Slack. */
export function hostsForm(visit: VisitInHand): ModalView {
  return modal({
    id: forms.hosts,
    metadata: { visit: visit.id },
    title: hostsWords.title,
    submit: formWords.save(),
    blocks: [
      input(
        fields.hosts,
        typeset('Qui reçoit les questions et relit la fiche'),
        usersSelect(visit.hosts, formWords.chooseOne(), { max_selected_items: MOST_HOSTS }),
        {
          optional: true,
          hint: typeset('Laissez vide si personne chez l’hôte n’est dans cet espace Slack.'),
        },
      ),
    ],
  });
}
