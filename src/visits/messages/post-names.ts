import type { Visit } from '../visit.ts';
import { agreeing, nameOf } from './names.ts';

/** A post of a visit in words, by its key: « le rappel J-7 de la visite apprenante n° 8 ». Plain text. */
export function postName(key: string, visit: Visit): string | undefined {
  const [, , kind, detail] = key.split(':');
  const words: Record<string, string> = {
    announcement: 'l’annonce',
    reminder: `le rappel ${detail}`,
    change: 'le changement de date ou de lieu',
    cancellation: 'l’annulation',
    offer: 'la proposition d’une place',
    calendar: 'la date pour l’agenda',
  };
  const what = words[kind ?? ''];
  return what && `${what} ${agreeing(visit, 'de la', 'du')} ${nameOf(visit)}`;
}
