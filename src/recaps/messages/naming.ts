import { formatDayList } from '../../french/dates.ts';
import { countOf } from '../../french/numbers.ts';
import { typeset } from '../../french/typography.ts';
import type { VisitInHand } from '../visit-in-hand.ts';

/** « visite n° 5 au PTCE Bou’Sol, à Marseille », without what is not known. */
export function visitName({
  number,
  hostName,
  place,
  isExample,
}: Pick<VisitInHand, 'number' | 'hostName' | 'place' | 'isExample'>): string {
  const kind = isExample ? 'visite d’exemple' : 'visite';
  const rank = number === undefined ? kind : `${kind} n° ${number}`;
  return typeset(`${rank} (${[...(hostName === undefined ? [] : [hostName]), place].join(', ')})`);
}

/** « lundi 16 octobre 2017 ». */
export function visitDays({ days }: Pick<VisitInHand, 'days'>): string {
  return formatDayList([...days]);
}

/** « 3 voix », which has no plural of its own. */
export const votesText = (votes: number) => countOf(votes, 'voix', 'voix');
