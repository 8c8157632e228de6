import type { KnownBlock, ModalView } from '@slack/types';
import { formatDay, formatTime } from '../../french/dates.ts';
import { countOf, enumerate } from '../../french/numbers.ts';
import { typeset } from '../../french/typography.ts';
import { sections } from '../../slack/blocks.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { partsOf } from '../../time/calendar-day.ts';
import { localTime } from '../../time/zone.ts';
import { type FormMemory, memoryText } from '../form-memory.ts';
import { planOf } from '../planning.ts';
import { REMINDER_TIME, type ReminderSettings } from '../reminders.ts';
import type { SignUpList } from '../sign-ups.ts';
import { remindersOf } from '../slots.ts';
import { firstDay, type Visit } from '../visit.ts';
import type { Presenting } from './announcement.ts';
import { agreeing, capitalised, theNameOf, titleOf, whenOf, whereOf } from './names.ts';

export const POSTPONE_CALLBACK = 'visits.postpone';
export const CANCEL_CALLBACK = 'visits.cancel';
/** In the window « Reporter »: the next date is known. */
export const DATE_KNOWN_ACTION = 'visits.postpone.date';

/** What the facilitator saw, to be compared when they decide. */
export function memoryOf(visit: Visit): FormMemory {
  return { seen: { visit: visit.id, version: visit.version, plan: planOf(visit) } };
}

function modal(
  title: string,
  text: string,
  more: Partial<ModalView> = {},
  blocks: KnownBlock[] = [],
): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: title },
    close: { type: 'plain_text', text: 'Fermer' },
    blocks: [...sections(typeset(text)), ...blocks],
    ...more,
  };
}

function facts(visit: Visit, communityZone: string): string {
  return `*${escapeMrkdwn(titleOf(visit))}*\n📅 ${whenOf(visit, communityZone)}\n📍 ${escapeMrkdwn(whereOf(visit))}`;
}

/**
 * Who hears of it, and how.
 * @param what « Le report sera dit »
 */
function told(signUpList: SignUpList, what: string): string {
  const { going, maybe, waitlisted } = signUpList.tally;
  const people = going + maybe + waitlisted;
  if (people === 0) return `${what} dans le fil de l’annonce. Personne ne s’est inscrit pour l’instant.`;
  return `${what} dans le fil de l’annonce et, en message direct, ${people === 1 ? 'à la personne qui a' : `aux ${countOf(people, 'personne')} qui ont`} répondu.`;
}

/** « Reporter »: without a date, unless one is given. */
export function postponeView(
  visit: Visit,
  signUpList: SignUpList,
  { communityZone }: Presenting,
  memory: FormMemory,
): ModalView {
  const text = [
    facts(visit, communityZone),
    `Si la nouvelle date est connue, donnez-la : les personnes inscrites seront invitées à confirmer. Sinon, reportez sans date ; vous la donnerez plus tard avec \`/visite modifier\`.\n${told(signUpList, 'Le report sera dit')}`,
  ].join('\n\n');
  const dateKnown: KnownBlock = {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: DATE_KNOWN_ACTION,
        text: { type: 'plain_text', text: 'Donner la nouvelle date' },
        style: 'primary',
        value: visit.id,
      },
    ],
  };
  return modal(
    'Reporter la rencontre',
    text,
    {
      callback_id: POSTPONE_CALLBACK,
      private_metadata: memoryText(memory),
      submit: { type: 'plain_text', text: 'Reporter sans date' },
    },
    [dateKnown],
  );
}

/** « Annuler »: for good. */
export function cancelView(
  visit: Visit,
  signUpList: SignUpList,
  { communityZone }: Presenting,
  memory: FormMemory,
): ModalView {
  const text = [
    facts(visit, communityZone),
    `${told(signUpList, 'L’annulation sera dite')} Les rappels s’arrêtent. Une rencontre annulée ne peut pas être rétablie : pour changer de date, reportez-la plutôt.`,
  ].join('\n\n');
  return modal('Annuler la rencontre', text, {
    callback_id: CANCEL_CALLBACK,
    private_metadata: memoryText(memory),
    submit: { type: 'plain_text', text: 'Annuler la rencontre' },
    close: { type: 'plain_text', text: 'Revenir' },
  });
}

/** After a decision: what was done, and what happens by itself from now on. */
export function doneView(
  visit: Visit,
  settings: ReminderSettings,
  context: Presenting,
  isNew: boolean,
): ModalView {
  const { communityZone, now } = context;
  if (visit.status !== 'planned') {
    const word =
      visit.status === 'cancelled'
        ? agreeing(visit, 'annulée', 'annulé')
        : agreeing(visit, 'reportée', 'reporté');
    const next =
      visit.status === 'cancelled' ? '' : ' Vous donnerez la nouvelle date avec `/visite modifier`.';
    return modal(
      'C’est fait',
      `*${capitalised(theNameOf(visit))} est ${word}.* Les personnes concernées sont prévenues.${next}`,
    );
  }
  const lead = isNew ? '*C’est planifié.*' : '*C’est enregistré.*';
  const announcement =
    visit.announcement?.channel === visit.channel
      ? `L’annonce dans <#${visit.channel}> est à jour.`
      : `L’annonce paraît dans <#${visit.channel}>.`;
  return modal(
    'C’est fait',
    [
      `${lead}\n${facts(visit, communityZone)}`,
      `${announcement}${isJustShifted(visit) ? shiftTold : ''} ${remindersLine(visit, settings, now)}`,
    ].join('\n\n'),
  );
}

const shiftTold =
  ' Le changement est dit dans le fil ; les personnes inscrites sont invitées à confirmer leur réponse.';

/** Did this very change touch the date, the hours or the place? */
function isJustShifted({ lastShift, updatedAt }: Visit): boolean {
  return lastShift?.at === updatedAt;
}

/** « Rappels : mardi 23 février et lundi 1er mars, à 9 h. » */
function remindersLine(visit: Visit, settings: ReminderSettings, now: Date): string {
  const days = remindersOf(visit, settings)
    .filter(({ dueAt }) => dueAt > now)
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
    .map(({ dueAt }) => ({ day: localTime(dueAt, visit.zone).day }));
  if (days.length === 0) return 'Aucun rappel n’est prévu d’ici là.';
  // The visit's own year has just been said.
  const currentYear = partsOf(firstDay(visit)).year;
  const dates = enumerate(days.map(({ day }) => formatDay(day, { currentYear })));
  return `Rappels : ${dates}, à ${formatTime(REMINDER_TIME)}. Vous pouvez les changer avec \`/visite rappels\`.`;
}

/** A decision that was not taken, with why. */
export function refusedView(text: string): ModalView {
  return modal('Rien n’a changé', escapeMrkdwn(text));
}
