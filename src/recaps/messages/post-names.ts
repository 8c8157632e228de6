import { typeset } from '../../french/typography.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import { visitName } from './naming.ts';

const names: Readonly<Record<string, string>> = {
  call: 'l’appel à questions',
  list: 'la liste des questions',
  grid: 'la grille de questionnement',
  'recap-thread': 'le fil de retours',
  summary: 'le décompte des retours',
  nudge: 'la relance',
  close: 'la clôture du recueil',
  review: 'la demande de relecture',
  publication: 'l’annonce de la fiche',
};

/** What a post is to people, by its key: « la relance de la visite n° 8 (…) »; undefined for another's. */
export function recapNameOf(key: string, visits: readonly VisitInHand[]): string | undefined {
  const [prefix, id, kind = ''] = key.split(':');
  const visit = prefix === 'recap' ? visits.find((one) => one.id === id) : undefined;
  const name = names[kind];
  return visit && name !== undefined ? typeset(`${name} de la ${visitName(visit)}`) : undefined;
}
