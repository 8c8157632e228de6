import { isDeepStrictEqual } from 'node:util';
import type { ActionsBlock, ContextBlock, KnownBlock } from '@slack/types';
import type { Recipient } from '../../delivery/post-source.ts';
import { formatDay, formatDaysAway, formatTime } from '../../french/dates.ts';
import { enumerate } from '../../french/numbers.ts';
import { typeset } from '../../french/typography.ts';
import { recapActions } from '../../recaps/contract.ts';
import { sections } from '../../slack/blocks.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { partsOf } from '../../time/calendar-day.ts';
import { localTime } from '../../time/zone.ts';
import { ANSWER_ACTIONS } from '../actions.ts';
import { freeSeats } from '../offers.ts';
import type { Reminder } from '../reminders.ts';
import { type SignUp, SignUpList } from '../sign-ups.ts';
import type { VisitSlot } from '../slots.ts';
import { firstDay, type Visit, type WhenAndWhere } from '../visit.ts';
import {
  answerButtons,
  countsLine,
  movedElsewhere,
  type Presented,
  type Presenting,
  presentAnnouncement,
} from './announcement.ts';
import { agreeing, capitalised, exampleMark, nameOf, theNameOf, whenOf, whereOf } from './names.ts';

/**
 * Any post that Capi owes, as it is to be written now.
 * @param late it comes so long after its hour that a reminder has to say so
 */
export function presentPost(
  { visit, subject }: VisitSlot,
  { suffix: person }: Recipient,
  signUpList: SignUpList | undefined,
  context: Presenting,
  { late }: { late: boolean },
): Presented {
  const answers = signUpList ?? new SignUpList();
  switch (subject.kind) {
    case 'announcement':
      return presentAnnouncement(visit, answers, context);
    case 'moved':
      return message([movedElsewhere(visit.channel)]);
    case 'reminder':
      return presentReminder({ visit, person }, subject.reminder, answers, context, late);
    case 'shift':
      return presentShift(visit, person === undefined ? undefined : answers.get(person), context);
    case 'cancellation':
      return presentCancellation(visit, context);
    case 'offer':
      return presentOffer(visit, subject.offer.until, context);
  }
}

/** Plain words as a message: the same for eyes, ears and notifications. */
function message(lines: readonly string[], more: readonly KnownBlock[] = []): Presented {
  const text = typeset(lines.join('\n'));
  return { text, blocks: [...sections(text), ...more] };
}

function presentReminder(
  { visit, person }: { visit: Visit; person: string | undefined },
  reminder: Reminder,
  signUpList: SignUpList,
  { now, communityZone }: Presenting,
  late: boolean,
): Presented {
  const today = localTime(now, visit.zone).day;
  const lateNote = late ? ' (rappel envoyé en retard)' : '';
  const away = capitalised(formatDaysAway(firstDay(visit), today));
  const head = `*${exampleMark(visit)}${away} : ${nameOf(visit)}*${lateNote}`;
  const facts = `📅 ${whenOf(visit, communityZone)}\n📍 ${escapeMrkdwn(whereOf(visit))}`;
  const isSignedUp = reminder.to === 'going';
  return message(
    [head, facts, ...words(reminder, visit, signUpList, isSignedUp)],
    [
      ...(reminder.topic === 'questions' ? [askButton(visit)] : []),
      answerButtons(visit),
      ...(person === undefined ? [] : [muteHint]),
    ],
  );
}

/** Opens the form that gathers questions. */
function askButton({ id }: Visit): ActionsBlock {
  return {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: recapActions.askQuestion,
        value: id,
        text: { type: 'plain_text', text: 'Poser une question' },
      },
    ],
  };
}

const muteHint: ContextBlock = {
  type: 'context',
  elements: [{ type: 'mrkdwn', text: typeset('Pour ne plus recevoir ces rappels : `/visite rappels`') }],
};

function words({ topic }: Reminder, visit: Visit, signUpList: SignUpList, isSignedUp: boolean): string[] {
  switch (topic) {
    case 'announcement':
      return [
        freeSeats(visit, signUpList) > 0
          ? 'Les inscriptions sont ouvertes.'
          : 'C’est complet ; la liste d’attente est ouverte.',
        countsLine(visit, signUpList),
      ];
    case 'questions':
      return [
        'Quelles questions voulez-vous poser à l’hôte ? Une de fait, une de fond, par exemple. Elles lui seront transmises à l’avance.',
      ];
    case 'practical':
      return [...infoOf(visit), ...(isSignedUp ? ['Un empêchement ? Changez votre réponse ici.'] : [])];
    case 'eve':
      return [
        ...infoOf(visit),
        ...(isSignedUp ? ['À demain. Un empêchement de dernière minute ? Dites-le ici.'] : []),
      ];
  }
}

function infoOf({ info }: Visit): string[] {
  return info ? [escapeMrkdwn(info)] : [];
}

/** A new date or place, in the thread; to one person, with the request to confirm. */
function presentShift(visit: Visit, person: SignUp | undefined, { communityZone }: Presenting): Presented {
  const lines = [shiftLine(visit, communityZone)];
  if (!person || visit.status === 'postponed') {
    if (visit.status === 'planned') lines.push('Merci aux personnes inscrites de confirmer leur réponse.');
    return message(lines);
  }
  return message(
    [...lines, `Vous aviez répondu « ${answerWords[person.status]} » : merci de confirmer ou de changer.`],
    [answerButtons(visit)],
  );
}

const answerWords: Record<SignUp['status'], string> = {
  going: 'je viens',
  maybe: 'peut-être',
  declined: 'je ne peux pas',
  waitlisted: 'je viens',
};

function shiftLine(visit: Visit, communityZone: string): string {
  const name = capitalised(theNameOf(visit));
  const before = visit.lastShift?.before ?? visit;
  const [when, oldWhen] = [whenOf(visit, communityZone), whenOf(before, communityZone)];
  if (visit.status === 'postponed') {
    const [postponed, was] = [
      agreeing(visit, 'reportée', 'reporté'),
      agreeing(visit, 'Elle était prévue', 'Il était prévu'),
    ];
    return `*${exampleMark(visit)}${name} est ${postponed}.* ${was} ${oldWhen}. La nouvelle date n’est pas encore fixée.`;
  }
  const isElsewhere = visit.place !== before.place;
  const facts = [
    // A date found again after a postponement may be the former one.
    ...(when !== oldWhen || !isElsewhere
      ? [`📅 *${when}*${when === oldWhen ? '' : ` (au lieu de : ${oldWhen})`}`]
      : []),
    ...(isElsewhere
      ? [`📍 *${escapeMrkdwn(whereOf(visit))}* (au lieu de : ${escapeMrkdwn(before.place)})`]
      : []),
  ];
  const changes = [...whenChange(visit, before), ...(isElsewhere ? ['de lieu'] : [])];
  return [
    `*${exampleMark(visit)}${name} ${changes.length > 0 ? `change ${enumerate(changes)}` : 'a bien lieu'}.*`,
    ...facts,
  ].join('\n');
}

function whenChange(visit: Visit, before: WhenAndWhere): string[] {
  if (!isDeepStrictEqual(visit.days, before.days)) return ['de date'];
  const isSame = visit.start === before.start && visit.end === before.end && visit.zone === before.zone;
  return isSame ? [] : ['d’horaires'];
}

function presentCancellation(visit: Visit, { communityZone }: Presenting): Presented {
  const cancelled = agreeing(visit, 'annulée', 'annulé');
  const was = agreeing(visit, 'Elle était prévue', 'Il était prévu');
  const facts = `${whenOf(visit, communityZone)}, ${escapeMrkdwn(whereOf(visit))}`;
  return message([
    `*${exampleMark(visit)}${capitalised(theNameOf(visit))} est ${cancelled}.* ${was} ${facts}.`,
  ]);
}

function presentOffer(visit: Visit, until: string, { now, communityZone }: Presenting): Presented {
  const { day, time } = localTime(new Date(until), communityZone);
  const currentYear = partsOf(localTime(now, communityZone).day).year;
  const text = [
    `*${exampleMark(visit)}Une place se libère pour ${theNameOf(visit)}.*`,
    `📅 ${whenOf(visit, communityZone)}\n📍 ${escapeMrkdwn(whereOf(visit))}`,
    `Elle est à vous jusqu’au ${formatDay(day, { currentYear })} à ${formatTime(time)}. Ensuite, elle sera proposée à la personne suivante.`,
  ];
  return message(text, [offerButtons(visit)]);
}

function offerButtons({ id }: Visit): ActionsBlock {
  const button = (action_id: string, text: string) => ({
    type: 'button' as const,
    action_id,
    value: id,
    text: { type: 'plain_text' as const, text },
  });
  return {
    type: 'actions',
    elements: [
      { ...button(ANSWER_ACTIONS.going, 'Je prends la place'), style: 'primary' },
      button(ANSWER_ACTIONS.declined, 'Je laisse la place'),
    ],
  };
}
