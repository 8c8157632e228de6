import type { CommunitySettings } from '../community/settings.ts';
import type { UndeliveredPost } from '../delivery/records.ts';
import { WEEKDAYS } from '../french/calendar-words.ts';
import { formatDay, formatTime } from '../french/dates.ts';
import { countOf } from '../french/numbers.ts';
import { typeset } from '../french/typography.ts';
import { zoneName } from '../french/zones.ts';
import type { Document } from '../knowledge/types.ts';
import type { WaitingQuestion } from '../questions/contract.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { visitCounts, visitTitle, visitWhen } from '../visits/contract.ts';
import type { OpenVisit } from './facilitation.ts';
import { line } from './messages.ts';

/** What facilitators read besides in their Home tab. Lines are mrkdwn, what people wrote escaped. */

const undelivered: Record<UndeliveredPost['why'], string> = {
  'too-late': 'n’a pas pu partir à temps',
  failed: 'a été refusé par Slack',
  unverified: 'est peut-être parti : à vérifier',
};

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);

/** « 12 inscriptions, 8 places libres, 3 peut-être, 2 en attente ». */
function countsOf(visit: OpenVisit): string {
  const { maybe, waitlisted, declined } = visit.answers;
  return [
    visitCounts(visit),
    maybe > 0 && `${maybe}\u00A0peut-être`,
    waitlisted > 0 && `${waitlisted}\u00A0en attente`,
    declined > 0 && countOf(declined, 'refus', 'refus'),
  ]
    .filter((part) => part !== false && part !== '')
    .join(', ');
}

export const facilitationMessages = {
  title: 'Animation',
  openVisits: 'Rencontres ouvertes',
  openVisit(visit: OpenVisit, today: CalendarDay): string {
    const counts = countsOf(visit);
    return `*${line(visitTitle(visit))}*\u00A0: ${line(visitWhen(visit, today))}${counts === '' ? '' : ` · ${counts}`}`;
  },
  noOpenVisit: 'Aucune. `/visite nouvelle` en prépare une.',
  undeliveredPosts: 'Messages à regarder',
  undelivered: (name: string, why: UndeliveredPost['why'], day: CalendarDay) =>
    typeset(`${capitalised(line(name))} ${undelivered[why]}, le ${formatDay(day, { weekday: false })}`),
  unnamed: 'Un message prévu',
  openQuestions: 'Questions en attente de réponse',
  openQuestion({ text, dueOn, owner }: WaitingQuestion, today: CalendarDay, address: string | undefined) {
    const due = `${dueOn < today ? '*en retard*, attendue le' : 'à répondre d’ici au'} ${formatDay(dueOn, { weekday: false })}`;
    const links = `${owner ? ` · <@${owner}>` : ''}${address ? ` · <${address}|voir le fil>` : ''}`;
    return typeset(`« ${line(text)} », ${due}${links}`);
  },
  unanswered: (count: number) =>
    typeset(
      `${countOf(count, 'question posée à Capi sans réponse', 'questions posées à Capi sans réponse')} en 30 jours : \`/demander sans-réponse\` les montre, groupées.`,
    ),
  late: 'Pages à relire',
  latePage: ({ title, review = '' }: Document) =>
    typeset(`*${line(title)}*, depuis le ${formatDay(review, { weekday: false })}`),
  more: (count: number) => typeset(`_… et ${countOf(count, 'autre')}_`),

  settings: 'Réglages',
  channel: (id: string | undefined) =>
    typeset(`Canal de la communauté : ${id ? `<#${id}>` : '*aucun, la lettre ne part pas*'}`),
  facilitatorsChannel: (id: string | undefined) =>
    typeset(`Canal de l’équipe d’animation : ${id ? `<#${id}>` : 'aucun, Capi écrit à chaque personne'}`),
  digest: ({ on, weekday, time, zone }: CommunitySettings['digest']) =>
    typeset(
      `Lettre : ${on ? `le ${WEEKDAYS[weekday]} à ${formatTime(time)}${zone === undefined ? '' : ` (${zoneName(zone)})`}` : 'aucune'}`,
    ),
  reminders: (offsets: readonly number[]) =>
    typeset(
      `Rappels des visites : ${offsets.length === 0 ? 'aucun' : offsets.map((days) => `J-${days}`).join(', ')}`,
    ),
  welcome: (on: boolean) => typeset(`Mot d’accueil aux nouvelles personnes : ${on ? 'oui' : 'non'}`),
  zone: (zone: string) => typeset(`Fuseau horaire : ${zoneName(zone)}`),
  setCommunity: 'Régler la communauté',
  setDigest: 'Régler la lettre',
  setReminders: 'Régler les rappels',
} as const;
