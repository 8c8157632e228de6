import { formatDayList, formatTimes } from '../../french/dates.ts';
import { typeset } from '../../french/typography.ts';
import { zoneName } from '../../french/zones.ts';
import type { EventText } from '../ics.ts';
import type { Visit, VisitPlan, WhenAndWhere } from '../visit.ts';

/** All text from here is plain: escape it before putting it in mrkdwn. */

const kinds: Record<VisitPlan['kind'], string> = {
  launch: 'rencontre de lancement',
  visit: 'visite apprenante',
  'study-day': 'journée apprenante',
  seminar: 'séminaire de capitalisation',
};

/** The kinds that can be planned, in the order in which a form shows them. */
export const kindNames: readonly (readonly [VisitPlan['kind'], string])[] = (
  ['visit', 'study-day', 'seminar', 'launch'] as const
).map((kind) => [kind, capitalised(kinds[kind])]);

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** « visite apprenante n° 8 », « journée apprenante ». */
export function nameOf({ kind, number }: Pick<VisitPlan, 'kind' | 'number'>): string {
  return number === undefined ? kinds[kind] : typeset(`${kinds[kind]} n° ${number}`);
}

/** The form that agrees with the noun for this kind of meeting: « annulée », « annulé ». */
export function agreeing({ kind }: Pick<VisitPlan, 'kind'>, feminine: string, masculine: string): string {
  return kind === 'seminar' ? masculine : feminine;
}

/** « la visite apprenante n° 8 », « le séminaire de capitalisation ». */
export function theNameOf(visit: Pick<VisitPlan, 'kind' | 'number'>): string {
  return `${agreeing(visit, 'la', 'le')} ${nameOf(visit)}`;
}

/** « Visite apprenante n° 8 – PTCE … », marked when it is an example. */
export function titleOf(visit: Pick<Visit, 'kind' | 'number' | 'host' | 'isExample'>): string {
  const title = capitalised(nameOf(visit));
  const named = visit.host === undefined ? title : `${title} – ${visit.host}`;
  return `${exampleMark(visit)}${named}`;
}

/** Before whatever is said of a made-up visit: nobody should pack their bag for it. */
export function exampleMark({ isExample }: Pick<Visit, 'isExample'>): string {
  return isExample ? '[EXEMPLE] ' : '';
}

/**
 * « mardi 2 mars 2027, 9 h 30 – 17 h », with « (heure de La Réunion) » when clocks there are not the community's;
 * « du 24 au 26 juin 2027 (début à 13 h 30 le premier jour, fin à 16 h le dernier) ».
 */
export function whenOf(plan: Omit<WhenAndWhere, 'place'>, communityZone: string): string {
  const days = formatDayList(plan.days);
  const where = plan.zone === communityZone ? '' : ` (${zoneName(plan.zone)})`;
  if (plan.start === undefined) return days;
  if (plan.days.length === 1 || plan.end === undefined)
    return `${days}, ${formatTimes(plan.start, plan.end)}${where}`;
  const [first, last] = [formatTimes(plan.start), formatTimes(plan.end)];
  return `${days} (début à ${first} le premier jour, fin à ${last} le dernier)${where}`;
}

/** « Roubaix (59) » */
export function whereOf({ place, department }: Pick<VisitPlan, 'place' | 'department'>): string {
  return department === undefined ? place : `${place}\u00A0(${department})`;
}

/** What a calendar shows. */
export function eventText(visit: Visit): EventText {
  const lines = [visit.host, visit.info].filter((line) => line !== undefined);
  return { summary: titleOf(visit), location: whereOf(visit), description: lines.join('\n\n') };
}
