import type { Slot } from './slots.ts';
import type { Text } from './text.ts';

/** A word or the mark of a slot (`PLACE`), with the slot. */
export interface Token {
  text: string;
  slot?: Slot;
}

/** A question as a row of words in which slots are marks: « c’est quand la visite à Arles ? » → c est quand la KIND a PLACE. */
export function skeletonOf(text: Text, slots: readonly Slot[]): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.words.length; ) {
    const slot = slots.find(({ span }) => span.from === at);
    tokens.push(slot === undefined ? { text: text.words[at] ?? '' } : { text: markOf(slot), slot });
    at = slot?.span.to ?? at + 1;
  }
  return tokens;
}

/** A page by its rank (« mission 2 ») is asked about as any page. */
function markOf(slot: Slot): string {
  const series = slot.type === 'rank' ? slot.rank.series : undefined;
  const isPage = series !== undefined && series !== 'visit' && series !== 'session';
  return isPage ? 'PAGE' : slot.type.toUpperCase();
}

export const isMark = (token: string): boolean => /^[A-Z]+$/.test(token);
