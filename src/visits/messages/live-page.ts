import { typeset } from '../../french/typography.ts';
import type { Visit } from '../visit.ts';
import { capitalised, exampleMark, nameOf, titleOf, whenOf, whereOf } from './names.ts';

/** Where answers about visits to come have it from. */
export const liveSource = 'calendrier des visites, tenu par l’équipe d’animation';

/** Title of a visit's page: « Visite apprenante n° 8 », marked when it is an example. */
export function livePageTitle(visit: Visit): string {
  return `${exampleMark(visit)}${capitalised(nameOf(visit))}`;
}

/** What the page says, as plain text. */
export function livePageText(visit: Visit, communityZone: string): string {
  const facts = `${titleOf(visit)} : ${whenOf(visit, communityZone)}, ${whereOf(visit)}.`;
  return typeset([facts, ...(visit.info ? [visit.info] : [])].join('\n'));
}
